/** A row of what SCM does not have any more: nothing else of it is forgotten. */
import { NOT_GIVEN } from './inventory-row';
import type { InventoryRow } from './inventory-row';

export function goneRow(row: InventoryRow, now: number): InventoryRow {
  return { ...row, status: 'gone', goneAt: now, hash: NOT_GIVEN };
}
