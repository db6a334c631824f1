/** Writes what the app itself knows of a row, whatever a sync writes to it meanwhile. */
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';

/** Writes of one row that were lost to other writers. */
const TRIES = 5;

/**
 * @param next undefined where the row is not what it was any more
 * @throws Problem `conflict`
 */
export async function writeOwn(
  { inventory }: Pick<Ports, 'inventory'>,
  { account, sslId }: Pick<InventoryRow, 'account' | 'sslId'>,
  next: (row: InventoryRow) => InventoryRow | undefined,
): Promise<InventoryRow> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [row] = await inventory.find(account, [sslId]);
    const wanted = row && next(row);
    if (!row || !wanted) break;
    // Its names stand beside it as they did.
    if ((await inventory.replace(row, { row: wanted, allNames: [] })) !== undefined) {
      return { ...wanted, version: row.version + 1 };
    }
  }
  throw new Problem('conflict', 'The certificate was changed by others meanwhile. Look at it again.');
}
