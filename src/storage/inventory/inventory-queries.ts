/** Pages of the inventory: each narrowing has an index of its own, so that a page costs the same however many rows there are. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { NO_EXPIRY_MS } from '../../domain/validity';
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import type { InventoryFilter, InventoryPage, Narrowing } from '../../domain/inventory/rows/inventory-filter';
import { ENTITIES, INDEXES } from '../keys';
import { readAll } from './batches';
import { rowPlace } from './row-places';
import { inventoryRowSchema } from './row-record';
import { shelfOf } from './shelves';

const PAGE = 100;

const rows = () => kvs.entity(ENTITIES.inventory).query();
const names = () => kvs.entity(ENTITIES.certificateName).query();

type Query = ReturnType<ReturnType<typeof rows>['index']>;

/** Each of one shelf: the account's, or that of what is hidden of it. */
const BY: Readonly<Record<Narrowing, (shelf: string, value: string) => Query>> = {
  status: (shelf, value) => rows().index(INDEXES.inventoryByStatus, { partition: [shelf, value] }),
  certTypeId: (shelf, value) => rows().index(INDEXES.inventoryByProfile, { partition: [shelf, value] }),
  orgId: (shelf, value) => rows().index(INDEXES.inventoryByOrganization, { partition: [shelf, value] }),
  keyType: (shelf, value) => rows().index(INDEXES.inventoryByKeyType, { partition: [shelf, value] }),
  issue: (shelf, value) => rows().index(INDEXES.inventoryByIssue, { partition: [shelf, value] }),
  serialNumber: (shelf, value) => rows().index(INDEXES.inventoryBySerial, { partition: [shelf, value] }),
  name: (shelf, value) => names().index(INDEXES.namesBySuffix, { partition: [shelf, value] }),
};

function pageOf({ account, by, hidden = false, ...filter }: InventoryFilter) {
  const { endsFrom = 0, endsUntil = NO_EXPIRY_MS, limit = PAGE } = filter;
  const shelf = shelfOf(account, hidden);
  const all = () => rows().index(INDEXES.inventoryByAccount, { partition: [shelf] });
  const query = by ? BY[by.what](shelf, by.value) : all();
  const range = query.where(WhereConditions.between(endsFrom, endsUntil));
  return range.sort(filter.latestFirst === true ? Sort.DESC : Sort.ASC).limit(limit);
}

/** An index may show an older state: it gives the places, the rows are read by key (Forge, entity queries). */
export async function listInventory(filter: InventoryFilter): Promise<InventoryPage> {
  const { account, by, hidden = false, cursor } = filter;
  const page = pageOf(filter);
  const { results, nextCursor } = await (cursor ? page.cursor(cursor) : page).getMany();
  const places = results.map(({ value }) => rowPlace({ account, sslId: sslIdOf(value) }));
  const found = await readAll(places);
  const read = places.flatMap(({ key }) => found.get(key) ?? []).map((value) => inventoryRowSchema.parse(value));
  const belongs = (row: InventoryRow) =>
    row.hidden === hidden && (by?.what !== 'name' || row.suffixes.includes(by.value));
  return { rows: read.filter(belongs), ...(nextCursor && { cursor: nextCursor }) };
}

const sslIdOf = (value: unknown): string => (value as { readonly sslId: string }).sslId;
