/**
 * How many renewals the app begins in a day, over all profiles and accounts, before some have to wait: a little more than
 * in the weeks before. A day that has many more than others comes back a term later, and bills and rate limits with it.
 */
import type { Silence } from '../../outage/silence';
import { WORKED_OFF_MS } from '../../outage/silence';
import { DAY_MS } from '../../validity';

/** What is known of the days before. */
export interface Pace {
  /** The first day that is not counted yet, as days since 1970-01-01 (UTC). */
  readonly next: number;
  /** Renewals begun on each of the latest calm days, the oldest first. */
  readonly counts: readonly number[];
}

/** So much more than the mean has room; what the busiest weekday has more than the mean is among it. */
const SHARE_OF_MEAN = 1.1;

/** Calm days that the mean is taken from: of an outage the trough and the hill that come back a term later are both among them. */
const COUNTED_DAYS = 56;

/** Of fewer days nothing is concluded. */
const LEAST_DAYS = 7;

/** So many a day are nobody's storm. */
const LEAST_LEVEL = 10;

/**
 * For the sake of an even load alone nothing waits longer. So many open days there are to choose from all the same: what
 * has waited elsewhere would make a hill of the day on which it comes.
 */
export const LEVELLED = { longestMs: 7 * DAY_MS, leastDays: 3 } as const;

/** @returns days since 1970-01-01 (UTC) */
export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

/** @returns the days that are over and not counted yet; those since SCM fell silent say nothing of what is usual, and are passed over */
export function daysToCount({ next }: Pace, now: number, silence: Silence | undefined): readonly number[] {
  const today = dayOf(now);
  const from = Math.max(next, today - COUNTED_DAYS);
  const until = Math.min(today, silence ? dayOf(silence.since) : today);
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);
}

/** @param counted renewals of those days, in their order */
export function withDays({ counts }: Pace, counted: readonly number[], now: number): Pace {
  return { next: dayOf(now), counts: [...counts, ...counted].slice(-COUNTED_DAYS) };
}

/** @returns how many renewals a day may have, whole; Infinity where too little is known */
export function levelOn({ counts }: Pace, at: number, silence: Silence | undefined): number {
  if (counts.length < LEAST_DAYS) return Infinity;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return Math.max(LEAST_LEVEL, Math.ceil(mean * SHARE_OF_MEAN * (1 + waitedShare(at, silence))));
}

/** What waited for SCM goes out beside what becomes due: after a week of silence that is half as much again (ADR 0028). */
function waitedShare(at: number, silence: Silence | undefined): number {
  if (silence?.until === undefined || at >= silence.until + WORKED_OFF_MS) return 0;
  return (silence.until - silence.since) / WORKED_OFF_MS;
}
