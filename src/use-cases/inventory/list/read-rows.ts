/** Reads rows by the index of the narrowest condition, and keeps those that meet the others. */
import type { InventoryFilter } from '../../../domain/inventory/rows/inventory-filter';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { chooseIndex } from '../../../domain/inventory/list/choose-index';
import { conditionsOf, meets, rangeOf } from '../../../domain/inventory/list/conditions';
import type { Condition, Wanted } from '../../../domain/inventory/list/conditions';
import type { InventoryPageAsk } from '../../../domain/inventory/list/inventory-ask';
import type { Search } from '../../../domain/inventory/list/search';
import type { Ports } from '../../ports/ports';
import { cursorFrom, cursorOf } from './cursor';
import type { Begun } from './cursor';

/** So many rows are a page; fewer come where few fit. */
const ENOUGH = 50;

/** Pages of the store that one call reads: then what was found is shown, and the person says whether to look on. */
const MOST_PAGES = 10;

export type Needs = Pick<Ports, 'inventory' | 'syncs' | 'now'>;

export interface Rows {
  readonly rows: readonly InventoryRow[];
  /** Epoch milliseconds from which *expired* is counted. */
  readonly now: number;
  readonly looked: number;
  readonly cursor?: string;
}

/** @param search what the text of the ask was taken for, but for an id and for nothing */
export async function readRows(ports: Needs, ask: InventoryPageAsk, search: Search | undefined): Promise<Rows> {
  const conditions = conditionsOf(ask, search);
  const begun = await beginning(ports, ask, conditions);
  const range = rangeOf(ask, begun.now);
  if ((range.endsFrom ?? 0) > (range.endsUntil ?? Infinity)) return { rows: [], now: begun.now, looked: 0 };
  const { account, hidden, latestFirst } = ask;
  const query = { account, hidden, latestFirst, ...range, by: begun.by, cursor: begun.place };
  const { cursor, ...found } = await pages(ports, query, { ask, range, conditions });
  return { ...found, now: begun.now, ...(cursor !== undefined && { cursor: cursorOf(begun, cursor) }) };
}

async function beginning(
  ports: Needs,
  { account, cursor }: InventoryPageAsk,
  conditions: readonly Condition[],
): Promise<Begun & { readonly place?: string }> {
  if (cursor !== undefined) return cursorFrom(cursor, conditions);
  // With one condition there is nothing to choose.
  const snapshot = conditions.length > 1 ? await ports.syncs.snapshotOf(account) : undefined;
  return { by: chooseIndex(conditions, snapshot), now: ports.now() };
}

async function pages({ inventory }: Needs, query: InventoryFilter, wanted: Wanted): Promise<Omit<Rows, 'now'>> {
  const rows: InventoryRow[] = [];
  let looked = 0;
  let { cursor } = query;
  for (let page = 0; page < MOST_PAGES && rows.length < ENOUGH; page++) {
    const read = await inventory.list({ ...query, cursor });
    rows.push(...read.rows.filter((row) => meets(row, wanted)));
    looked += read.rows.length;
    cursor = read.cursor;
    if (cursor === undefined) break;
  }
  return { rows, looked, ...(cursor !== undefined && { cursor }) };
}
