/** How bulk acts stand, and what became of each certificate. */
import type { Bulk, BulkItem } from '../../../domain/bulk/bulk';
import type { BulkList, BulkView } from '../../../domain/bulk/bulk-view';
import { viewOfBulk } from '../../../domain/bulk/bulk-view';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';

type Needs = Pick<Ports, 'now' | 'accounts' | 'permissions' | 'bulks'>;

/** @throws Problem `not-found` where the person may not see the account */
export async function listBulks(
  ports: Needs,
  { account, cursor }: { readonly account: string; readonly cursor?: string | undefined },
): Promise<BulkList> {
  await accountFor(ports, account, 'see');
  const page = await ports.bulks.listOf(account, cursor);
  const begun = page.bulks.filter(({ begunAt }) => begunAt > 0);
  return { bulks: begun.map((bulk) => viewOfBulk(bulk, ports.now())), ...(page.cursor && { cursor: page.cursor }) };
}

export async function viewBulk(ports: Needs, id: string): Promise<BulkView> {
  return viewOfBulk(await seen(ports, id), ports.now());
}

/** @returns the certificates of one of its groups, from 0 */
export async function listBulkItems(
  ports: Needs,
  { id, chunk }: { readonly id: string; readonly chunk: number },
): Promise<readonly BulkItem[]> {
  await seen(ports, id);
  return ports.bulks.items(id, chunk);
}

async function seen(ports: Needs, id: string): Promise<Bulk> {
  const bulk = await ports.bulks.find(id);
  if (!bulk) throw new Problem('not-found', 'There is no such work on many certificates.');
  await accountFor(ports, bulk.account, 'see');
  return bulk;
}
