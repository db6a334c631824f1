/** Deletes a certificate here and nowhere else: SCM keeps it, and so does whoever uses it. It comes back when that is undone. */
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../../domain/problem';
import type { ActNeeds, Acted, Acting } from '../acting';

export function hideRow({ inventory }: ActNeeds, { row }: Acting): Promise<Acted> {
  return written(inventory.hide(row));
}

export function unhideRow({ inventory }: ActNeeds, { row }: Acting): Promise<Acted> {
  return written(inventory.unhide(row));
}

async function written(change: Promise<InventoryRow | undefined>): Promise<Acted> {
  const row = await change;
  if (row) return { end: 'done', row };
  throw new Problem('conflict', 'The certificate was changed by others meanwhile. Look at it again.');
}
