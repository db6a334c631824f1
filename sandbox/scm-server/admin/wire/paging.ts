/** `size`, `position` and `X-Total-Count`: how every list of the Admin API is read. */
import { Refusal } from '../../wire/refusal';
import { jsonReply, type Reply } from '../../wire/reply';
import type { AdminCall } from '../admin-call';

/** Largest page; also what a caller gets who names no size, which the vendor leaves open. */
const largest = 200;

export interface Page {
  readonly position: number;
  readonly size: number;
}

/** @throws Refusal -1601 beyond the limits */
export function pageOf({ query }: AdminCall): Page {
  const size = wholeNumberOf(query, 'size') ?? largest;
  const position = wholeNumberOf(query, 'position') ?? 0;
  if (size < 0 || size > largest) throw new Refusal(-1601, 'size');
  if (position < 0) throw new Refusal(-1601, 'position');
  return { position, size };
}

/** @throws Refusal -1601 for what is no whole number */
export function wholeNumberOf(query: AdminCall['query'], name: string): number | undefined {
  const text = query(name);
  if (text === undefined) return undefined;
  if (!/^-?[0-9]{1,10}$/.test(text)) throw new Refusal(-1601, name);
  return Number(text);
}

/** The asked page of `items`, each written by `row`. */
export function pagedReply<T>(call: AdminCall, items: readonly T[], row: (item: T) => unknown): Reply {
  const { position, size } = pageOf(call);
  return listReply(items.slice(position, position + size).map(row), items.length);
}

export function listReply(rows: readonly unknown[], total: number): Reply {
  const reply = jsonReply(200, rows);
  return { ...reply, headers: { ...reply.headers, 'x-total-count': String(total) } };
}
