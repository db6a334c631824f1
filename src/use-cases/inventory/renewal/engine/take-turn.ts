/** An account's daily cap: before the app begins a renewal by itself, it takes one of the day's places, or the first free one after. */
import { lifeOf } from '../../../../domain/inventory/renewal/row-policy';
import type { RowTerms } from '../../../../domain/inventory/renewal/row-policy';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { needsPlace, placesAhead } from '../../../../domain/renewal/hold-renewal';
import type { Ports } from '../../../ports/ports';

/** Twice the same: whoever has a place keeps it. @returns when it may begin, epoch milliseconds: now, on a later day, or at the latest safe moment */
export async function takeTurn(
  { now: clock, renewalPlaces }: Pick<Ports, 'now' | 'renewalPlaces'>,
  row: InventoryRow,
  { policy, limits = {} }: RowTerms,
): Promise<number> {
  const now = clock();
  const asked = { certificate: lifeOf(row), policy, limits, now };
  const { dailyCap: cap } = policy;
  if (cap === undefined || !needsPlace(asked)) return now;
  const { places, latestSafe } = placesAhead(asked);
  const who = `${row.sslId}:${row.serialNumber}`;
  for (const { day, at } of places) if (await renewalPlaces.take(row.account, day, { who, cap })) return at;
  return latestSafe;
}
