/** The certificate that is to be renewed or replaced, as SCM says right now, and what speaks against it. */
import type { Account } from '../../../../domain/account/account';
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import type { Objection } from '../../../../domain/account-order/decide-order';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';
import { refuseOwn } from './own-issue';

export type ListedNeeds = Pick<
  Ports,
  | 'now'
  | 'scmAccount'
  | 'accountOrders'
  | 'jobs'
  | 'serialNumbers'
  | 'orders'
  | 'issueKeys'
  | 'knownKeys'
  | 'certificates'
>;

/** @throws Problem `conflict` for an account that is switched off, and for a certificate that the app obtained on an issue */
export async function readListed(
  ports: Pick<Ports, 'scmAccount' | 'serialNumbers' | 'orders' | 'issueKeys'>,
  account: Account,
  { sslId, what }: { readonly sslId: string; readonly what: string },
): Promise<ListedCertificate> {
  requireEnabled(account);
  const listed = await ports.scmAccount.certificate(account, sslId);
  await refuseOwn(ports, listed.serialNumber, what);
  return listed;
}

/** @throws Problem `conflict` */
export function requireEnabled({ enabled }: Account): void {
  if (enabled) return;
  throw new Problem(
    'conflict',
    'This SCM account is switched off: nothing is ordered through it. A Jira admin switches it on.',
  );
}

/** @throws Problem `conflict`; where a person may confirm, a fault stands at `confirmed` */
export function refuseObjection(objection: Objection | undefined, confirmed: boolean): void {
  if (!objection || (objection.confirmable && confirmed)) return;
  const { sentence: message, confirmable } = objection;
  throw new Problem('conflict', message, confirmable ? { faults: [{ field: 'confirmed', message }] } : {});
}
