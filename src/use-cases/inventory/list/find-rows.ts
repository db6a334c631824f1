/** The rows that an ask finds, whichever way they are looked up. Whoever calls this has checked the right. */
import type { InventoryAsk, InventoryPageAsk } from '../../../domain/inventory/list/inventory-ask';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { conditionsOf, meets, rangeOf } from '../../../domain/inventory/list/conditions';
import type { Search } from '../../../domain/inventory/list/search';
import { readSearch } from '../../../pki/inventory/read-search';
import { readRows } from './read-rows';
import type { Needs, Rows } from './read-rows';

const nothing = ({ now }: Needs): Rows => ({ rows: [], now: now(), looked: 0 });

export interface Found extends Rows {
  readonly search?: Search;
}

/** A page of them. */
export async function findRows(ports: Needs, ask: InventoryPageAsk): Promise<Found> {
  const text = ask.search?.trim() ?? '';
  if (text === '') return readRows(ports, ask, undefined);
  const search = readSearch(text);
  return { ...(await bySearch(ports, ask, search)), search };
}

async function bySearch(ports: Needs, ask: InventoryPageAsk, search: Search): Promise<Rows> {
  if (search.kind === 'none') return nothing(ports);
  if (search.kind === 'id') return byId(ports, ask, search.value);
  return search.kind === 'serial' ? bySerial(ports, ask, search.values) : readRows(ports, ask, search);
}

async function byId({ inventory, now: clock }: Needs, ask: InventoryAsk, sslId: string): Promise<Rows> {
  const found = await inventory.find(ask.account, [sslId]);
  const now = clock();
  const wanted = { ask, range: rangeOf(ask, now), conditions: conditionsOf(ask, undefined) };
  return { rows: found.filter((row) => meets(row, wanted)), now, looked: found.length };
}

/** The ways of writing it one after the other; it stands under one of them. */
async function bySerial(ports: Needs, ask: InventoryPageAsk, values: readonly string[]): Promise<Rows> {
  for (const value of values) {
    const read = await readRows(ports, ask, { kind: 'serial', values: [value] });
    if (read.rows.length > 0) return read;
  }
  return nothing(ports);
}

/** All of them, up to a number. @returns one more than `most` where there are more */
export async function findAll(ports: Needs, ask: InventoryAsk, most: number): Promise<readonly InventoryRow[]> {
  const rows = new Map<string, InventoryRow>();
  let cursor: string | undefined;
  do {
    const page = await findRows(ports, { ...ask, ...(cursor !== undefined && { cursor }) });
    for (const row of page.rows) rows.set(row.sslId, row);
    cursor = page.cursor;
  } while (cursor !== undefined && rows.size <= most);
  return [...rows.values()].slice(0, most + 1);
}
