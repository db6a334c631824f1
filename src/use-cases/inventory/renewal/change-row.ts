/** Writes what the app's renewal of a certificate needs to its row, and when it is looked at again, whatever a sync writes meanwhile. */
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { RowPlace } from '../../ports/inventory/row-issues';
import type { Ports } from '../../ports/ports';
import { writeOwn } from '../acts/here/write-own';

export type ChangeNeeds = Pick<Ports, 'now' | 'inventory' | 'rowSchedule'>;

/** Writes of one row that were lost to other writers. */
const TRIES = 5;

interface Change {
  /** @returns undefined where the row is not what it was any more */
  readonly next: (row: InventoryRow) => InventoryRow | undefined;
  /** When it is looked at, epoch milliseconds. */
  readonly at: number;
}

/** @returns the stored row; undefined where it is not what it was any more */
export async function changeRow(
  { inventory, rowSchedule }: ChangeNeeds,
  { account, sslId }: RowPlace,
  { next, at }: Change,
): Promise<InventoryRow | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [row] = await inventory.find(account, [sslId]);
    const wanted = row && next(row);
    if (!row || !wanted) return undefined;
    const stored = await rowSchedule.replace(row, wanted, at);
    if (stored) return stored;
  }
  throw new Error('A row of the inventory was written by others again and again.');
}

/**
 * The app does not renew it any more; SCM stays as it is.
 * @param known what has become of it for certain, which the next sync reads anew
 * @throws Problem `conflict`
 */
export async function giveBack(
  ports: ChangeNeeds,
  place: RowPlace,
  known: Partial<Pick<InventoryRow, 'renewed'>> = {},
): Promise<InventoryRow> {
  const row = await writeOwn(ports, place, ({ adopted: _given, ...rest }) => ({ ...rest, ...known }));
  await forgetLook(ports, place);
  return row;
}

/** Somebody may let the app renew it at this very moment: then it is looked at all the same. */
export async function forgetLook({ now, inventory, rowSchedule }: ChangeNeeds, place: RowPlace): Promise<void> {
  await rowSchedule.forget(place);
  const [row] = await inventory.find(place.account, [place.sslId]);
  if (row?.adopted) await rowSchedule.lookAt([{ account: place.account, sslId: place.sslId, at: now() }]);
}
