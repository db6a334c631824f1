/**
 * Where a list goes on: by which index it was begun, what was *now* then, and the store's own place in it. Counts and
 * clock go on meanwhile; the list that a person is in does not change under them.
 */
import type { Condition } from '../../../domain/inventory/list/conditions';
import { Problem } from '../../../domain/problem';

/** In the place of a condition, where there is none. */
const ALL = 'all';

/** A list that was begun. */
export interface Begun {
  readonly by: Condition | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export function cursorOf({ by, now }: Begun, place: string): string {
  return `${by?.what ?? ALL} ${now} ${place}`;
}

const CURSOR = /^([a-z]+) (\d{1,15}) (\S.*)$/is;

/** @throws Problem `invalid-input` for a cursor of another list */
export function cursorFrom(cursor: string, conditions: readonly Condition[]): Begun & { readonly place: string } {
  const [, what, now, place = ''] = CURSOR.exec(cursor) ?? [];
  const by = conditions.find((condition) => condition.what === what);
  if (by || what === ALL) return { by, now: Number(now), place };
  throw new Problem('invalid-input', 'This page of the inventory does not belong to the list. Reload the page.');
}
