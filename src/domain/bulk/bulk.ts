/** One act on many certificates of an account: chosen once, previewed, begun by a person, done in portions. */
import * as z from 'zod/mini';
import { inventoryAskSchema } from '../inventory/list/inventory-ask';
import type { RowAct, Saying } from '../inventory/acts/row-acts';

/** Another shape of what is remembered: work that an older version of the app began is shown, and goes on no more. */
export const BULK_SHAPE = 1;

/** As many as one choice may hold. */
export const MOST_CHOSEN = 10_000;

/** Each replacement takes a CSR of its own, which people have to give. */
export const MOST_REPLACED = 500;

/** Ids that one choice may name; more are chosen by a filter. */
const MOST_NAMED = 500;

/** Items that stand together under one key. */
export const ITEMS_IN_CHUNK = 50;

const sslId = z.string().check(z.minLength(1), z.maxLength(100));

/** Rows by their ids, or all that a filter finds at the moment of choosing. */
export const choiceSchema = z.union([
  z.object({ sslIds: z.array(sslId).check(z.minLength(1), z.maxLength(MOST_NAMED)) }),
  z.object({ filter: z.omit(inventoryAskSchema, { account: true }) }),
]);

export type BulkChoice = z.infer<typeof choiceSchema>;

/**
 * `waiting`: not begun. `doing`: begun; what became of it is not known here yet. `handed`: its issue does it, and tells
 * there. `unknown`: SCM's answer to something billed got lost; Orders tells. `left-out`: it was never to be done.
 */
export const ITEM_STATES = ['waiting', 'doing', 'done', 'handed', 'refused', 'unknown', 'left-out'] as const;

export type ItemState = (typeof ITEM_STATES)[number];

export interface BulkItem {
  readonly sslId: string;
  readonly commonName: string;
  /** What was looked at when it was chosen: another certificate under the same id is left alone. */
  readonly serialNumber: string;
  readonly state: ItemState;
  /** Why, in a sentence; else empty. */
  readonly said: string;
  /** How often it was begun. */
  readonly tries: number;
  /** Epoch milliseconds of its last change. */
  readonly at: number;
  /** Number of the request that it is replaced with; -1 without one. */
  readonly request: number;
}

export type BulkCounts = Readonly<Record<ItemState, number>>;

export interface LeftOut {
  readonly said: string;
  readonly count: number;
}

/** @param sign -1: taken away from them @returns the reasons of those that are left out, added to others */
export function leftOutOf(before: readonly LeftOut[], items: readonly BulkItem[], sign = 1): readonly LeftOut[] {
  const counts = new Map(before.map(({ said, count }) => [said, count]));
  for (const { state, said } of items) if (state === 'left-out') counts.set(said, (counts.get(said) ?? 0) + sign);
  return [...counts].filter(([, count]) => count > 0).map(([said, count]) => ({ said, count }));
}

export const BULK_STATES = ['choosing', 'ready', 'running', 'stopped', 'done'] as const;

export interface Bulk {
  /** Guards every write. */
  readonly version: number;
  readonly shape: number;
  readonly id: string;
  /** Id of the SCM account. */
  readonly account: string;
  readonly act: RowAct;
  readonly saying: Saying;
  readonly state: (typeof BULK_STATES)[number];
  /** `open`: the hourly duty takes it up again by `nextAttemptAt`. */
  readonly work: 'open' | 'closed';
  /** Epoch milliseconds. */
  readonly nextAttemptAt: number;
  /** While in the future, a job is at work: the one that `holder` names. Epoch milliseconds, 0 when free. */
  readonly leaseUntil: number;
  readonly holder: string;
  /** Failures in a row. */
  readonly failures: number;
  /** The sentence of what holds it up or stopped it; else empty. */
  readonly trouble: string;
  /** Account id of the person. */
  readonly by: string;
  /** Epoch milliseconds; 0 while it has not come. */
  readonly createdAt: number;
  readonly begunAt: number;
  readonly endedAt: number;
  /** Since when it has gone on without a stop, and how many were ended by then: for the rate. */
  readonly pace: { readonly at: number; readonly ended: number };
  readonly choice: BulkChoice;
  /** Where the choosing goes on; empty before it began and after it has ended. */
  readonly cursor: string;
  /** Chunks of items that are written. */
  readonly chunks: number;
  /** The first chunk that may have something to do. */
  readonly at: number;
  /** Requests that were given for a replacement. */
  readonly requests: number;
  readonly counts: BulkCounts;
  /** Why certificates are left out, and how many each. */
  readonly leftOut: readonly LeftOut[];
}

export const NO_ITEMS: BulkCounts = {
  ...{ waiting: 0, doing: 0, done: 0, handed: 0, refused: 0, unknown: 0, 'left-out': 0 },
};

function countsOf(items: readonly Pick<BulkItem, 'state'>[]): BulkCounts {
  const counts: Record<ItemState, number> = { ...NO_ITEMS };
  for (const { state } of items) counts[state] += 1;
  return counts;
}

/** @returns the counts once some items have changed */
export function recounted(counts: BulkCounts, before: readonly BulkItem[], after: readonly BulkItem[]): BulkCounts {
  const [were, are] = [countsOf(before), countsOf(after)];
  return Object.fromEntries(
    ITEM_STATES.map((state) => [state, counts[state] - were[state] + are[state]]),
  ) as unknown as BulkCounts;
}

/** @returns all that was chosen */
export function totalOf(counts: BulkCounts): number {
  return ITEM_STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** @returns what has come to an end; what was left out was never to be done */
export function endedOf({ done, handed, refused, unknown }: BulkCounts): number {
  return done + handed + refused + unknown;
}
