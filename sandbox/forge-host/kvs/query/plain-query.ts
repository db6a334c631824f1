/** Query over plain keys: at most one condition, a beginning of the key. */
import { isRecord, listOf } from '../../json';
import type { JsonRecord } from '../../json';
import type { Store } from '../key-value';
import { badRequest } from '../kvs-error';
import type { StoredRecord } from '../record-store';
import { firstPlace } from './partition';
import { pageAnswer, pageLimit, readCursor } from './page';

function keyStart(where: unknown): string {
  const conditions = listOf(where, 'where');
  if (conditions.length === 0) return '';
  const condition = isRecord(conditions[0]) ? conditions[0] : {};
  const [start] = listOf(condition['values'], 'values');
  const known = condition['property'] === 'key' && condition['condition'] === 'BEGINS_WITH';
  if (conditions.length > 1 || !known || typeof start !== 'string') {
    throw badRequest('QUERY_WHERE_INVALID', 'one condition is allowed: key begins with a text');
  }
  return start;
}

interface Beginning {
  readonly start: string;
  /** Keys up to this one are left out. */
  readonly after: string | undefined;
}

/** @returns living records whose keys begin so, the lowest first */
function keysFrom({ plain, records }: Store, { start, after }: Beginning, most: number): StoredRecord[] {
  const series = plain.series(start);
  const isBefore = after !== undefined && after >= start ? (key: string) => key <= after : (key: string) => key < start;
  const found: StoredRecord[] = [];
  for (let place = firstPlace(series, ({ key }) => isBefore(key)); found.length < most; place++) {
    const entry = series[place];
    if (!entry?.key.startsWith(start)) break;
    if (records.isAlive(entry.record)) found.push(entry.record);
  }
  return found;
}

/** @returns a page as JSON */
export function queryKeys(store: Store, body: JsonRecord): string {
  const limit = pageLimit(body['limit'], 'LIST_QUERY_LIMIT_EXCEEDED');
  const start = keyStart(body['where']);
  const after = readCursor(body['after'])?.key;
  const found = keysFrom(store, { start, after }, limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return pageAnswer(page, found.length > limit && last ? { range: null, key: last.key } : undefined);
}
