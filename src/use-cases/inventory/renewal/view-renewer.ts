/** Who renews one certificate of an account, in a sentence for a person who may see it. */
import { renewerView } from '../../../domain/inventory/renewal/renewer-view';
import type { RenewerView } from '../../../domain/inventory/renewal/renewer-view';
import { Problem } from '../../../domain/problem';
import type { RowPlace } from '../../ports/inventory/row-issues';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { ownerOf } from '../acts/own-certificate';
import { ownRenewal } from './own-renewal';
import { termsOf } from './row-terms';

type Needs = Pick<
  Ports,
  | ('now' | 'accounts' | 'permissions' | 'inventory' | 'reference' | 'circuits' | 'accountOrders')
  | ('serialNumbers' | 'orders' | 'issueKeys')
>;

/** @throws Problem `not-found` */
export async function viewRenewer(ports: Needs, { account: id, sslId }: RowPlace): Promise<RenewerView> {
  const account = await accountFor(ports, id, 'see');
  const [row] = await ports.inventory.find(id, [sslId]);
  if (!row) throw new Problem('not-found', 'The inventory does not have this certificate.');
  const ownIssue = await issueOfOwner(ports, row.serialNumber);
  const { enabled } = account;
  const terms = await (await termsOf(ports, account))(row);
  const renewal = await ownRenewal(ports, row);
  const known = { ...(ownIssue !== undefined && { ownIssue }), ...(renewal && { renewal }) };
  return renewerView(row, { ...terms, ...known, enabled, now: ports.now() });
}

/** @returns key of the issue that it was obtained on; empty where it cannot be named, undefined where there is none */
async function issueOfOwner(ports: Needs, serialNumber: string): Promise<string | undefined> {
  const owner = await ownerOf(ports, serialNumber);
  if (owner === undefined) return undefined;
  const order = await ports.orders.find(owner);
  const [issue] = order ? await ports.issueKeys.named([order.issueId]) : [];
  return issue?.key ?? '';
}
