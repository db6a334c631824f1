/** Rows of the inventory in the store, with the rows by which they are found by name, and all names of those that have many. */
import { kvs } from '@forge/kvs';
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import { chunkCount } from '../../domain/inventory/rows/name-chunks';
import { NAMES_IN_ROW } from '../../domain/inventory/rows/inventory-row';
import { writesFor } from '../../domain/inventory/sync/platform-limits';
import { together } from '../../domain/work/together';
import type { Inventory, RowToKeep } from '../../use-cases/ports/inventory/inventory';
import { readAll, removeAll, writeAll } from './batches';
import type { Item, Place } from './batches';
import { clearAccount } from './clear-account';
import { hideRow, replaceRow, unhideRow } from './hide-row';
import { listInventory } from './inventory-queries';
import { chunkItems, chunkPlaces, nameItems, namePlaces, rowItem, rowPlace } from './row-places';
import { inventoryRowSchema } from './row-record';

async function find(account: string, sslIds: readonly string[]): Promise<readonly InventoryRow[]> {
  const found = await readAll(sslIds.map((sslId) => rowPlace({ account, sslId })));
  return [...found.values()].map((value) => inventoryRowSchema.parse(value));
}

/** What stands beside a row is written first: a row that is there has all of it. */
async function add(rows: readonly RowToKeep[]): Promise<number> {
  const beside: Item[] = [];
  const items: Item[] = [];
  for (const { row, allNames } of rows) {
    beside.push(...nameItems(row, row.suffixes), ...chunkItems(row, allNames));
    items.push(rowItem(row));
  }
  await writeAll(beside);
  await writeAll(items);
  return writesOf(beside) + writesOf(items);
}

async function replace(before: InventoryRow, { row, allNames }: RowToKeep): Promise<number | undefined> {
  const stands = row.notAfter === before.notAfter && row.hidden === before.hidden;
  const beside = besideOf(row, allNames, new Set(stands ? before.suffixes : []));
  await writeAll(beside);
  if (!(await replaceRow(before, row))) return undefined;
  await removeAll(besideNoMore(before, row));
  return writesOf(beside) + writesOf([rowItem(row)]);
}

/** @param there suffixes whose rows stand as they should */
function besideOf(row: InventoryRow, allNames: readonly string[], there: ReadonlySet<string>): Item[] {
  const absent = row.suffixes.filter((suffix) => !there.has(suffix));
  return [...nameItems(row, absent), ...chunkItems(row, allNames)];
}

function besideNoMore(before: InventoryRow, { suffixes, nameCount }: InventoryRow): Place[] {
  const stays = new Set(suffixes);
  const left = before.suffixes.filter((suffix) => !stays.has(suffix));
  return [...namePlaces(before, left), ...chunkPlaces(before, chunkCount(nameCount, NAMES_IN_ROW))];
}

function writesOf(items: readonly Item[]): number {
  let sum = 0;
  for (const { value } of items) sum += writesFor(charactersOf(value));
  return sum;
}

/** Quotes, commas and the names of what a record holds. */
const FRAME = 1_000;

/** @returns about as many as its JSON has, which is not made for that */
function charactersOf(value: object): number {
  let sum = FRAME;
  for (const part of Object.values(value)) {
    if (typeof part === 'string') sum += part.length;
    if (Array.isArray(part)) for (const text of part as readonly string[]) sum += text.length + 3;
  }
  return sum;
}

/** All names of a certificate that has more than its row takes. */
async function namesOf(row: InventoryRow): Promise<readonly string[]> {
  const read = chunkPlaces(row).map(({ key }) => kvs.get<string[]>(key));
  return read.length === 0 ? row.names : (await together(read)).flatMap((names) => names ?? []);
}

export const inventoryRepository: Inventory = {
  ...{ find, add, replace, namesOf, list: listInventory },
  ...{ hide: hideRow, unhide: unhideRow, clear: clearAccount },
};
