/**
 * Moves a row from one shelf to the other, with the rows by which it is found by name. The order is that in which a
 * store that stumbles in between does the least harm: a list drops what stands on the other shelf, so a name too many
 * is not seen, while one too few would be missed.
 */
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import { ENTITIES } from '../keys';
import { replaceRecord } from '../versioned-entity';
import { writeAll } from './batches';
import { nameItems, rowPlace } from './row-places';
import { shelved } from './shelves';

export async function hideRow(row: InventoryRow): Promise<InventoryRow | undefined> {
  const hidden = { ...row, hidden: true };
  const stored = await replaceRow(row, hidden);
  if (stored) await moveNames(hidden);
  return stored;
}

export async function unhideRow(row: InventoryRow): Promise<InventoryRow | undefined> {
  const shown = { ...row, hidden: false };
  await moveNames(shown);
  return replaceRow(row, shown);
}

/** Writes on the version that was read. @returns the stored row; undefined when another write came first */
export async function replaceRow(before: InventoryRow, next: InventoryRow): Promise<InventoryRow | undefined> {
  const at = { entity: ENTITIES.inventory, key: rowPlace(next).key };
  const stored = await replaceRecord(at, shelved({ ...next, version: before.version }));
  return stored && { ...next, version: stored.version };
}

async function moveNames(row: InventoryRow): Promise<void> {
  await writeAll(nameItems(row, row.suffixes));
}
