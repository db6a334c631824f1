/** Jira's page envelope: `isLast, maxResults, startAt, total, values`. */
import type { Exchange } from './exchange';
import { query, queryList } from './exchange';
import { badRequest } from './jira-error';

export interface Page<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly values: readonly T[];
}

/** The part of `all` that was asked for. @param limits default and greatest page size */
export function page<T>(exchange: Exchange, all: readonly T[], limits: { usual: number; most: number }): Page<T> {
  const startAt = numberQuery(exchange, 'startAt', 0);
  const maxResults = Math.min(numberQuery(exchange, 'maxResults', limits.usual), limits.most);
  return { startAt, maxResults, total: all.length, values: all.slice(startAt, startAt + maxResults) };
}

/** The page with `isLast`, as most lists have it. */
export function envelope<T>(part: Page<T>): Page<T> & { readonly isLast: boolean } {
  return { ...part, isLast: part.startAt + part.values.length >= part.total };
}

/** Those that the queries `id` and `queryString` ask for, in the order of their ids. */
export function namedOnly<T extends { readonly id: number; readonly name: string }>(
  exchange: Exchange,
  all: Iterable<T>,
): T[] {
  const ids = queryList(exchange, 'id');
  const text = (query(exchange, 'queryString') ?? '').toLowerCase();
  return [...all]
    .filter(({ id, name }) => (ids.length === 0 || ids.includes(String(id))) && name.toLowerCase().includes(text))
    .sort((one, other) => one.id - other.id);
}

function numberQuery(exchange: Exchange, name: string, usual: number): number {
  const text = query(exchange, name);
  if (text === undefined) return usual;
  if (!/^\d+$/.test(text)) throw badRequest(`${name} must be a number of 0 or more`);
  return Number(text);
}
