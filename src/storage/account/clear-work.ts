/**
 * Removes what was done through an account that is gone: acts on many of its certificates, and orders that have ended. An
 * order that is on its way stays: SCM may still make a certificate of it, and its record is all that says so.
 */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { AccountOrder } from '../../domain/account-order/account-order';
import { ITEMS_IN_CHUNK } from '../../domain/bulk/bulk';
import type { Bulk } from '../../domain/bulk/bulk';
import { readAll, removeAll } from '../inventory/batches';
import type { Place } from '../inventory/batches';
import { ENTITIES, INDEXES, keys } from '../keys';

const PAGE = 100;
/** Each has many keys. */
const BULKS_AT_ONCE = 5;

/** @returns how many records were removed; 0 when nothing is left that goes */
export async function clearWork(account: string): Promise<number> {
  const removed = await clearBulks(account);
  return removed > 0 ? removed : clearOrders(account);
}

/** As much as any version of the app has kept of it. */
type StoredBulk = Pick<Bulk, 'id' | 'chunks' | 'requests'>;

/** The act last: by it its parts are found should this be cut short. */
async function clearBulks(account: string): Promise<number> {
  const found = kvs
    .entity(ENTITIES.bulk)
    .query()
    .index(INDEXES.bulksByAccount, { partition: [account] })
    .where(WhereConditions.greaterThan(0));
  const { results } = await found.sort(Sort.ASC).limit(BULKS_AT_ONCE).getMany();
  const there = await readAll(results.map(({ key }) => ({ entityName: ENTITIES.bulk, key })));
  const bulks = [...there.values()] as readonly StoredBulk[];
  const parts = bulks.flatMap(partsOf);
  await removeAll(parts);
  await removeAll(bulks.map(({ id }) => ({ entityName: ENTITIES.bulk, key: keys.bulk(id) })));
  return parts.length + bulks.length;
}

/** One chunk and its requests more than are known of: whoever was writing them may not have come to say so. */
function partsOf({ id, chunks, requests }: StoredBulk): Place[] {
  const places = (count: number, keyOf: (place: number) => string) =>
    Array.from({ length: count }, (_, place) => ({ key: keyOf(place) }));
  return [
    ...places(chunks + 1, (chunk) => keys.bulkItems(id, chunk)),
    ...places(requests + ITEMS_IN_CHUNK, (place) => keys.bulkRequest(id, place)),
  ];
}

/** An index may show what is gone already, or an order as it stood before: only what is there and has ended goes. */
async function clearOrders(account: string): Promise<number> {
  const found = kvs
    .entity(ENTITIES.accountOrder)
    .query()
    .index(INDEXES.accountOrdersByAccount, { partition: [account, 'ended'] });
  const { results } = await found.sort(Sort.ASC).limit(PAGE).getMany();
  const there = await readAll(results.map(({ key }) => ({ entityName: ENTITIES.accountOrder, key })));
  const ended = ([...there.values()] as readonly AccountOrder[]).filter(({ stage }) => stage === 'ended');
  await removeAll(ended.map(({ id }) => ({ entityName: ENTITIES.accountOrder, key: id })));
  return ended.length;
}
