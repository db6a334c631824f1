/** Many calls to Jira: lists page by page, and things of which each takes a call a few at a time. */
import { together } from '../../domain/work/together';
import * as z from 'zod/mini';
import { readJira } from '../client';
import type { EndpointName } from '../endpoints';

/** Jira gives fifty or a hundred, whatever more is asked for. */
const PAGE = 100;
/** A field has 10,000 options at most (Jira Cloud). */
const MOST = 10_000;

const envelope = z.looseObject({ isLast: z.optional(z.boolean()), values: z.array(z.unknown()) });

/** @returns the values of all pages (REST v3, page envelope) */
export async function pagesOf<T>(
  name: EndpointName,
  params: Readonly<Record<string, string>>,
  value: z.ZodMiniType<T>,
): Promise<T[]> {
  const found: T[] = [];
  while (found.length < MOST) {
    const query = { startAt: String(found.length), maxResults: String(PAGE) };
    const { values, isLast = true } = envelope.parse(await readJira(name, { params, query }));
    found.push(...values.map((one) => value.parse(one)));
    if (isLast || values.length === 0) break;
  }
  return found;
}

/** Jira takes a hundred calls a second from all apps together (Jira Cloud, burst limit). */
const AT_ONCE = 10;

/** @returns what each became, in the same order */
export async function inBatches<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) done.push(...(await together(all.slice(at, at + AT_ONCE).map(act))));
  return done;
}
