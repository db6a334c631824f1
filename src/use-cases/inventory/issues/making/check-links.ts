/** Looks whether the issues of rows are still there; a row whose issue is gone has none any more. */
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { Making } from '../../../../domain/inventory/issues/making/making';
import type { Ports } from '../../../ports/ports';
import { markRow } from './mark-row';
import type { MakingNeeds, MakingRun, MakingStep } from './run';

export async function checkLinks(ports: MakingNeeds, run: MakingRun, making: Making): Promise<MakingStep> {
  const { account } = making;
  const from = making.cursor === '' ? {} : { cursor: making.cursor };
  const page = await ports.inventory.list({ account, by: { what: 'issue', value: 'yes' }, ...from });
  const linked = page.rows.filter(({ issueId }) => issueId !== '');
  run.spent.points += linked.length;
  const there = new Set((await ports.issueKeys.named(linked.map(({ issueId }) => issueId))).map(({ id }) => id));
  const gone = linked.filter(({ issueId }) => !there.has(issueId));
  // Without this the app sees none of them, which says nothing about them.
  if (gone.length > 0) await run.place();
  for (const row of gone) await unlinkRow(ports, row);
  return { next: { ...making, unlinked: making.unlinked + gone.length, cursor: page.cursor ?? '' } };
}

/** The row last: as long as it says that it has an issue, the next look comes here again. */
export async function unlinkRow(
  ports: Pick<Ports, 'inventory' | 'rowIssues'>,
  row: Pick<InventoryRow, 'account' | 'sslId' | 'issueId'>,
): Promise<void> {
  await ports.rowIssues.release(row, 'deleted');
  await ports.rowIssues.unlink([row.issueId]);
  await markRow(ports, row, { issueId: '', onlyFrom: row.issueId });
}
