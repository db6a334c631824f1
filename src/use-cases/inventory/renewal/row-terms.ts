/** What decides about when the app renews certificates of an account, beside the rows: its policy, what it says of its domains, and whether SCM answers. */
import type { Account } from '../../../domain/account/account';
import { policyOf, scheduleOfRow } from '../../../domain/inventory/renewal/row-policy';
import type { RowTerms } from '../../../domain/inventory/renewal/row-policy';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { validationEnds } from '../../../domain/renewal/domains/first-to-end';
import { silenceAt } from '../../limits/silence-at';
import type { Ports } from '../../ports/ports';
import { namesOf } from '../issues/making/pages';

export type TermsNeeds = Pick<Ports, 'now' | 'inventory' | 'reference' | 'circuits'>;

/** The list is read once; SCM orders by the validations of this account, whatever another one has. */
export async function termsOf(ports: TermsNeeds, account: Account): Promise<(row: InventoryRow) => Promise<RowTerms>> {
  const policy = policyOf(account);
  const ends = validationEnds(await domainsOf(ports, account));
  return async (row) => {
    const names = await namesOf(ports, row);
    const first = Math.min(...ends(names).map(({ until }) => until));
    const limits = Number.isFinite(first) ? { domainsValidUntil: first } : {};
    if (scheduleOfRow(row, { policy, limits }).at > ports.now()) return { policy, limits };
    const silence = await silenceAt(ports, addressesOf(account));
    // While SCM does not answer, the look before an order is what finds out that it does again.
    return { policy, limits: silence?.until === undefined ? limits : { ...limits, silence } };
  };
}

function addressesOf({ scmUrl, signIn }: Account): readonly string[] {
  return signIn.kind === 'oauth' ? [scmUrl, signIn.tokenUrl] : [scmUrl];
}

/** A renewal must not fail over a list that cannot be read. */
async function domainsOf({ reference }: TermsNeeds, { id }: Account) {
  try {
    return (await reference.read(id, 'domains'))?.rows ?? [];
  } catch {
    return [];
  }
}
