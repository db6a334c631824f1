/** How the import of an account stands, and how long one would take. */
import { estimateOf } from '../../../domain/inventory/sync/estimate';
import type { SyncEstimate } from '../../../domain/inventory/sync/estimate';
import { viewOfSync } from '../../../domain/inventory/sync/sync-view';
import type { SyncView } from '../../../domain/inventory/sync/sync-view';
import { Problem } from '../../../domain/problem';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';

/** @returns null before there was one */
export async function viewSync(ports: Pick<Ports, 'now' | 'syncs'>, account: string): Promise<SyncView | null> {
  const [sync, snapshot] = await together([ports.syncs.find(account), ports.syncs.snapshotOf(account)]);
  return sync ? viewOfSync(sync, snapshot, ports.now()) : null;
}

/** Asks SCM for one row. @throws Problem */
export async function estimateSync(
  ports: Pick<Ports, 'accounts' | 'scmAccount'>,
  account: string,
): Promise<SyncEstimate> {
  const linked = await ports.accounts.find(account);
  if (!linked) throw new Problem('not-found', 'There is no such account any more. Reload the page.');
  const { rows, total } = await ports.scmAccount.listCertificates(linked, { position: 0, size: 1 });
  return estimateOf(total, rows[0]?.complete ?? true);
}
