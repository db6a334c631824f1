/**
 * Query over an index of a custom entity. An index holds the records that have its range attribute, sorted by it. As in
 * the store itself, filters work on what a page has read: a page may come back short or empty and still have a cursor.
 */
import { isRecord, listOf } from '../../json';
import type { JsonRecord } from '../../json';
import type { EntityDefinition, IndexDefinition } from '../../manifest/entities';
import type { Store } from '../key-value';
import { badRequest } from '../kvs-error';
import type { StoredRecord } from '../record-store';
import { definitionOf } from '../rules/entity-rules';
import { compare, filterTest, rangeTest } from './condition';
import { pageAnswer, pageLimit, readCursor } from './page';
import type { Place } from './page';

/** The index that every entity has, over the record's key. */
const BY_KEY = 'by-key';

interface Entry extends Place {
  readonly record: StoredRecord;
}

function indexOf(entity: EntityDefinition, name: unknown): IndexDefinition {
  if (name === BY_KEY) return { name: BY_KEY, partition: [], range: '' };
  const index = entity.indexes.find((candidate) => candidate.name === name);
  if (!index) throw badRequest('INDEX_NOT_FOUND', `entity ${entity.name} declares no index ${String(name)}`);
  return index;
}

function partitionTest(index: IndexDefinition, given: unknown): (value: JsonRecord) => boolean {
  const partition = listOf(given, 'partition');
  if (partition.length !== index.partition.length) {
    throw badRequest('INVALID_PARTITION', `index ${index.name} needs ${index.partition.length} partition values`);
  }
  return (value) => index.partition.every((attribute, place) => value[attribute] === partition[place]);
}

function entries(records: readonly StoredRecord[], index: IndexDefinition): Entry[] {
  return records
    .map((record): Entry => {
      const value = isRecord(record.value) ? record.value : {};
      return { record, key: record.key, range: index.name === BY_KEY ? record.key : value[index.range] };
    })
    .filter((entry) => entry.range !== undefined);
}

function byPlace(a: Place, b: Place): number {
  return (compare(a.range, b.range) ?? 0) || (compare(a.key, b.key) ?? 0);
}

function sortSign(sort: unknown): 1 | -1 {
  if (sort !== undefined && sort !== 'ASC' && sort !== 'DESC') throw badRequest('INVALID_SORT', 'sort is ASC or DESC');
  return sort === 'DESC' ? -1 : 1;
}

export function queryEntity(store: Store, body: JsonRecord): JsonRecord {
  const entity = definitionOf(store.entities, body['entityName']);
  const index = indexOf(entity, body['indexName']);
  const limit = pageLimit(body['limit'], 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  const inPartition = partitionTest(index, body['partition']);
  const inRange = rangeTest(body['range']);
  const passes = filterTest(entity, body['filters']);
  const sign = sortSign(body['sort']);
  const after = readCursor(body['cursor']);
  const series = entries(store.records.list({ kind: 'entity', entityName: entity.name }), index)
    .filter(({ record, range }) => inPartition(isRecord(record.value) ? record.value : {}) && inRange(range))
    .sort((a, b) => sign * byPlace(a, b))
    .filter((entry) => after === undefined || sign * byPlace(entry, after) > 0);
  const read = series.slice(0, limit);
  const found = read.map(({ record }) => record).filter(({ value }) => passes(value));
  return pageAnswer(found, series.length > limit ? read.at(-1) : undefined);
}
