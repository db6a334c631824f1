/** SCM turns out to renew a certificate again that the app is to renew: it is looked at now, so that one of them steps back. */
import { scmMayRenew } from '../../../domain/inventory/renewal/renewer';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../ports/ports';

interface Change {
  readonly before: InventoryRow;
  /** As it is about to be written. */
  readonly row: InventoryRow;
}

export async function noticeRenewer(
  { now, rowSchedule }: Pick<Ports, 'now' | 'rowSchedule'>,
  { before, row }: Change,
): Promise<void> {
  if (!row.adopted || !scmMayRenew(row) || scmMayRenew(before)) return;
  await rowSchedule.lookAt([{ account: row.account, sslId: row.sslId, at: now() }]);
}
