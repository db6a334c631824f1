/** Where a row of the inventory stands in the store, and what stands beside it: the rows by which it is found by name, and all its names where they are many. */
import { chunkCount, nameChunks } from '../../domain/inventory/rows/name-chunks';
import { NAMES_IN_ROW } from '../../domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import { ENTITIES, keys } from '../keys';
import type { Item, Place } from './batches';
import { shelfOf, shelved } from './shelves';

type Known = Pick<InventoryRow, 'account' | 'sslId'>;

export const rowPlace = ({ account, sslId }: Known) => ({
  entityName: ENTITIES.inventory,
  key: keys.inventoryRow(account, sslId),
});

/** The row as it is stored. */
export const rowItem = (row: InventoryRow): Item => ({
  entityName: ENTITIES.inventory,
  key: keys.inventoryRow(row.account, row.sslId),
  value: shelved(row),
});

export const namePlaces = ({ account, sslId }: Known, suffixes: readonly string[]): Place[] => {
  const keyOf = keys.inventoryNames(account, sslId);
  return suffixes.map((suffix) => ({ entityName: ENTITIES.certificateName, key: keyOf(suffix) }));
};

export function nameItems(row: InventoryRow, suffixes: readonly string[]): Item[] {
  const { account, sslId, notAfter, hidden } = row;
  const keyOf = keys.inventoryNames(account, sslId);
  const shelf = shelfOf(account, hidden);
  return suffixes.map((suffix) => ({
    entityName: ENTITIES.certificateName,
    key: keyOf(suffix),
    value: { account, suffix, sslId, notAfter, shelf },
  }));
}

export function chunkItems({ account, sslId }: InventoryRow, allNames: readonly string[]): Item[] {
  return nameChunks(allNames, NAMES_IN_ROW).map((names, chunk) => ({
    key: keys.inventoryNameChunk(account, sslId, chunk),
    value: names,
  }));
}

/** @returns chunks of the row that come after so many */
export function chunkPlaces({ account, sslId, nameCount }: InventoryRow, after = 0): Place[] {
  const count = Math.max(0, chunkCount(nameCount, NAMES_IN_ROW) - after);
  return Array.from({ length: count }, (_, place) => ({ key: keys.inventoryNameChunk(account, sslId, after + place) }));
}
