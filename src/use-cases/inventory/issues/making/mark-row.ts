/** Writes whether a row has an issue, whatever a sync writes to it meanwhile. */
import type { RowPlace } from '../../../ports/inventory/row-issues';
import type { Ports } from '../../../ports/ports';

/** Writes of one row that were lost to other writers. */
const TRIES = 5;

/**
 * @param issueId empty: it has none
 * @param onlyFrom what it is expected to have; where it has another one it stays as it is
 */
export async function markRow(
  { inventory }: Pick<Ports, 'inventory'>,
  { account, sslId }: RowPlace,
  { issueId, onlyFrom }: { readonly issueId: string; readonly onlyFrom?: string },
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [row] = await inventory.find(account, [sslId]);
    if (!row || row.issueId === issueId || (onlyFrom !== undefined && row.issueId !== onlyFrom)) return;
    const issue = issueId === '' ? 'no' : 'yes';
    // Its names stand beside it as they did.
    const written = await inventory.replace(row, { row: { ...row, issue, issueId }, allNames: [] });
    if (written !== undefined) return;
  }
  throw new Error('A row of the inventory was written by others again and again.');
}
