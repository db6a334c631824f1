/** What a look for a lost answer is given and gives back, and the details that it asks SCM for. */
import type { Account } from '../../../../../domain/account/account';
import type { AccountOrder } from '../../../../../domain/account-order/account-order';
import type { ListedCertificate } from '../../../../../domain/account/listed-certificate';
import type { OrderJobNeeds } from '../order-account';

/** One look asks for so many details at most; the account may make a hundred calls a minute (Forge). */
const MOST_DETAILS = 40;

export interface Found {
  readonly sslId?: string;
  /** Why it was not found, and what a person does. */
  readonly sentence?: string;
}

export type Look = (ports: OrderJobNeeds, account: Account, order: AccountOrder) => Promise<Found>;

/** SCM counts its ids up. */
export function newestFirst(listed: readonly ListedCertificate[]): ListedCertificate[] {
  return [...listed].sort((one, other) => Number(other.sslId) - Number(one.sslId));
}

/** @returns what SCM says of each; the newest where there are too many */
export async function detailsOf(
  { scmAccount }: Pick<OrderJobNeeds, 'scmAccount'>,
  account: Account,
  listed: readonly ListedCertificate[],
): Promise<ListedCertificate[]> {
  const details: ListedCertificate[] = [];
  for (const { sslId } of newestFirst(listed).slice(0, MOST_DETAILS)) {
    details.push(await scmAccount.certificate(account, sslId));
  }
  return details;
}
