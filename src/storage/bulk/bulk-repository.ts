/** Bulk acts in the store: replaced by version, together with a chunk of their items. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { BULK_SHAPE } from '../../domain/bulk/bulk';
import type { Bulk } from '../../domain/bulk/bulk';
import type { BulkPage, Bulks } from '../../use-cases/ports/inventory/bulks';
import { ENTITIES, INDEXES, keys } from '../keys';
import { createRecord, replaceRecord } from '../versioned-entity';
import { writeAll } from '../inventory/batches';
import { bulkItemsSchema, bulkSchema } from './bulk-record';

/** What one answer of the list holds. */
const PAGE = 20;

const at = (id: string) => ({ entity: ENTITIES.bulk, key: keys.bulk(id) });

async function find(id: string): Promise<Bulk | undefined> {
  const stored = await kvs.entity<Bulk>(ENTITIES.bulk).get(keys.bulk(id));
  return stored === undefined ? undefined : readable(stored);
}

/** Of another version of the app: it cannot be read for sure, so it is not there for this one. */
function readable(stored: unknown): Bulk | undefined {
  const read = bulkSchema.safeParse(stored);
  return read.success && read.data.shape === BULK_SHAPE ? read.data : undefined;
}

async function listOf(account: string, cursor?: string): Promise<BulkPage> {
  const query = kvs
    .entity<Bulk>(ENTITIES.bulk)
    .query()
    .index(INDEXES.bulksByAccount, { partition: [account] })
    .where(WhereConditions.greaterThan(0))
    .sort(Sort.DESC)
    .limit(PAGE);
  const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
  const bulks = results.flatMap(({ value }) => readable(value) ?? []);
  return { bulks, ...(nextCursor && { cursor: nextCursor }) };
}

async function listDue(until: number): Promise<readonly string[]> {
  const open = kvs
    .entity<Bulk>(ENTITIES.bulk)
    .query()
    .index(INDEXES.bulksByWork, { partition: ['open'] });
  const { results } = await open.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC).limit(100).getMany();
  return results.map(({ value }) => value.id);
}

export const bulkRepository: Bulks = {
  find,
  listOf,
  listDue,
  create: (bulk) => createRecord(ENTITIES.bulk, keys.bulk(bulk.id), bulk),
  replace: (read, next, chunk) =>
    replaceRecord(
      at(read.id),
      { ...next, version: read.version },
      chunk ? [{ key: keys.bulkItems(read.id, chunk.at), value: [...chunk.items] }] : [],
    ),
  async items(id, chunk) {
    const stored = await kvs.get(keys.bulkItems(id, chunk));
    return stored === undefined ? [] : bulkItemsSchema.parse(stored);
  },
  keepRequests: (id, requests) =>
    writeAll(requests.map(({ at: place, csr }) => ({ key: keys.bulkRequest(id, place), value: { csr } }))),
  async request(id, place) {
    return (await kvs.get<{ readonly csr: string }>(keys.bulkRequest(id, place)))?.csr;
  },
};
