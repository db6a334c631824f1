/**
 * Query over an index of a custom entity. An index holds the records that have its range attribute, sorted by it. As in
 * the store itself, filters work on what a page has read: a page may come back short or empty and still have a cursor.
 */
import { listOf } from '../../json';
import type { JsonRecord } from '../../json';
import type { EntityDefinition, IndexDefinition } from '../../manifest/entities';
import type { Store } from '../key-value';
import { badRequest } from '../kvs-error';
import { definitionOf } from '../rules/entity-rules';
import { filterTest, rangeSide } from './condition';
import { BY_KEY } from './entity-index';
import { byPlace, firstPlace } from './partition';
import type { Entry } from './partition';
import { pageAnswer, pageLimit, readCursor } from './page';
import type { Place } from './page';

function indexOf(entity: EntityDefinition, name: unknown): IndexDefinition {
  if (name === BY_KEY) return { name: BY_KEY, partition: [], range: '' };
  const index = entity.indexes.find((candidate) => candidate.name === name);
  if (!index) throw badRequest('INDEX_NOT_FOUND', `entity ${entity.name} declares no index ${String(name)}`);
  return index;
}

function partitionOf(index: IndexDefinition, given: unknown): readonly unknown[] {
  const partition = listOf(given, 'partition');
  if (partition.length !== index.partition.length) {
    throw badRequest('INVALID_PARTITION', `index ${index.name} needs ${index.partition.length} partition values`);
  }
  return partition;
}

function isDescending(sort: unknown): boolean {
  if (sort !== undefined && sort !== 'ASC' && sort !== 'DESC') throw badRequest('INVALID_SORT', 'sort is ASC or DESC');
  return sort === 'DESC';
}

/** From the one place to before the other. */
type Run = readonly [from: number, to: number];

function runOf(series: readonly Entry[], range: unknown): Run {
  const side = rangeSide(range);
  return [firstPlace(series, (one) => side(one.range) < 0), firstPlace(series, (one) => side(one.range) <= 0)];
}

interface Direction {
  readonly after: Place | undefined;
  readonly descending: boolean;
}

/** @returns what of the run comes after the cursor's place, read in one direction or the other */
function leftOf(series: readonly Entry[], [from, to]: Run, { after, descending }: Direction): Run {
  if (!after) return [from, to];
  if (descending)
    return [
      from,
      Math.min(
        to,
        firstPlace(series, (one) => byPlace(one, after) < 0),
      ),
    ];
  return [
    Math.max(
      from,
      firstPlace(series, (one) => byPlace(one, after) <= 0),
    ),
    to,
  ];
}

interface Reading {
  readonly run: Run;
  readonly descending: boolean;
  readonly isThere: (entry: Entry) => boolean;
}

function take(series: readonly Entry[], { run: [from, to], descending, isThere }: Reading, count: number): Entry[] {
  const taken: Entry[] = [];
  for (let step = 0; step < to - from && taken.length < count; step++) {
    const entry = series[descending ? to - 1 - step : from + step];
    if (entry && isThere(entry)) taken.push(entry);
  }
  return taken;
}

/** @returns a page as JSON */
export function queryEntity({ entities, indexes, records }: Store, body: JsonRecord): string {
  const entity = definitionOf(entities, body['entityName']);
  const index = indexOf(entity, body['indexName']);
  const limit = pageLimit(body['limit'], 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  const series = indexes.of(entity, index).series(partitionOf(index, body['partition']));
  const inRange = runOf(series, body['range']);
  const passes = filterTest(entity, body['filters']);
  const descending = isDescending(body['sort']);
  const run = leftOf(series, inRange, { after: readCursor(body['cursor']), descending });
  const isThere = ({ record }: Entry): boolean => records.isAlive(record);
  const read = take(series, { run, descending, isThere }, limit + 1);
  const page = read.slice(0, limit);
  const found = page.map(({ record }) => record).filter(({ value }) => passes(value));
  return pageAnswer(found, read.length > limit ? page.at(-1) : undefined);
}
