/** How many calls the webhook had on a day, by what became of them. */
import * as z from 'zod/mini';

/** `limited`: let in, but more in a minute than are looked at one by one. */
export const CALL_ENDS = ['accepted', 'coalesced', 'limited', 'refused', 'oversized'] as const;

export type CallEnd = (typeof CALL_ENDS)[number];

export type Counts = Readonly<Record<CallEnd, number>>;

/** Of one day in UTC. */
export interface CallCounts {
  /** `2026-11-22`. */
  readonly day: string;
  /** Epoch milliseconds. */
  readonly lastCall: number;
  readonly counts: Counts;
  /** There were more: a minute had more calls than are counted one by one. */
  readonly more: boolean;
  /** Minutes since 1970 of the last write, and the calls that were counted in it. */
  readonly minute: number;
  readonly inMinute: Counts;
}

const counts = z.object({
  accepted: z.int(),
  coalesced: z.int(),
  limited: z.int(),
  refused: z.int(),
  oversized: z.int(),
});

export const callCountsSchema = z.object({
  day: z.string(),
  lastCall: z.number(),
  counts,
  more: z.boolean(),
  minute: z.number(),
  inMinute: counts,
});

export const COUNTED_DAYS = 30;

/** A storm is counted, but not by as many writes as it has calls: so many of each kind in a minute. */
export const COUNTED_A_MINUTE = 30;

const NO_CALLS: Counts = { accepted: 0, coalesced: 0, limited: 0, refused: 0, oversized: 0 };

export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
const minuteOf = (now: number): number => Math.floor(now / 60_000);

/** @returns how many calls that ended so were counted in the running minute */
export function inMinute(stored: CallCounts | undefined, end: CallEnd, now: number): number {
  return stored?.minute === minuteOf(now) ? stored.inMinute[end] : 0;
}

/** @returns undefined when this minute has had its share: nothing is written then */
export function counted(stored: CallCounts | undefined, end: CallEnd, now: number): CallCounts | undefined {
  const already = inMinute(stored, end, now);
  if (already >= COUNTED_A_MINUTE) return undefined;
  const before = stored ?? { counts: NO_CALLS, more: false };
  const ofMinute = stored?.minute === minuteOf(now) ? stored.inMinute : NO_CALLS;
  return {
    day: dayOf(now),
    lastCall: now,
    counts: { ...before.counts, [end]: before.counts[end] + 1 },
    more: before.more || already + 1 === COUNTED_A_MINUTE,
    minute: minuteOf(now),
    inMinute: { ...ofMinute, [end]: already + 1 },
  };
}
