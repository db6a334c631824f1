/** What decides about when the app renews certificates of an account, beside the rows: its policy, and what it says of its domains. */
import type { Account } from '../../../domain/account/account';
import { policyOf } from '../../../domain/inventory/renewal/row-policy';
import type { RowTerms } from '../../../domain/inventory/renewal/row-policy';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { validationEnds } from '../../../domain/renewal/domains/first-to-end';
import type { Ports } from '../../ports/ports';
import { namesOf } from '../issues/making/pages';

export type TermsNeeds = Pick<Ports, 'inventory' | 'reference'>;

/** The list is read once; SCM orders by the validations of this account, whatever another one has. */
export async function termsOf(ports: TermsNeeds, account: Account): Promise<(row: InventoryRow) => Promise<RowTerms>> {
  const policy = policyOf(account);
  const ends = validationEnds(await domainsOf(ports, account));
  return async (row) => {
    const names = await namesOf(ports, row);
    const first = Math.min(...ends(names).map(({ until }) => until));
    return { policy, ...(Number.isFinite(first) && { limits: { domainsValidUntil: first } }) };
  };
}

/** A renewal must not fail over a list that cannot be read. */
async function domainsOf({ reference }: TermsNeeds, { id }: Account) {
  try {
    return (await reference.read(id, 'domains'))?.rows ?? [];
  } catch {
    return [];
  }
}
