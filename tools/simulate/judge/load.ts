/** How evenly the renewals of the app spread over the days: each day against the mean of the days around it. */
import type { Outage } from '../setting/outages';
import { isTroubled } from '../setting/outages';
import { DAY, dayOf } from '../setting/time';
import type { Verdict } from './verdict';

/** Days before and after one over which the mean runs: about a term of certificates of 46 days either way. */
const AROUND = 28;
/** A shorter life makes a new level, which is measured by the days that it begins. */
const COMING = 14;
/** What piled up in an outage may be worked off for so long. */
const AFTER_OUTAGE = 14 * DAY;
/**
 * The mean is taken from days that are judged themselves: of an outage that begins a week after a day the trough would be among
 * them, and its hill would not. Where so many are not there, all days count.
 */
const LEAST_CALM = 14;
const MOST_TIMES_MEAN = 1.5;
/**
 * An admin’s cap is a whole number. Four profiles are capped, each of which rounds what it needs up: that is less than four
 * more in a day, which only counts where few are renewed.
 */
const WHOLE = { below: 20, more: 3 } as const;
/** Of fewer a day nothing can be said: one more is a third of them. */
const LEAST_MEAN = 3;

/** Renewals by day since 1970. */
export interface DayCounts {
  readonly all: ReadonlyMap<number, number>;
  /** Those that had reached their latest safe moment: nothing may hold them, and no evenness is promised of them. */
  readonly atLatest: ReadonlyMap<number, number>;
}

export interface Load {
  readonly day: number;
  readonly count: number;
  /** Of the count, what might have waited. */
  readonly movable: number;
  /** Of the calm ones among the 57 days around it, or among the 15 that it begins where that is more. */
  readonly mean: number;
}

/**
 * @param outages days in and after them are neither judged nor measured by
 * @returns the days to judge, from the first renewal to the fortnight before `until`: what that would be measured by is not over
 */
export function loadsOf(
  { all: counts, atLatest }: DayCounts,
  outages: readonly Outage[],
  until: number,
): readonly Load[] {
  const [first, last] = [Math.min(...counts.keys()), Math.floor(until / DAY)];
  const isCalm = (day: number) => !isTroubled(outages, day * DAY, AFTER_OUTAGE);
  const meanOf = (from: number, to: number) => {
    const days = daysFrom(Math.max(from, first), Math.min(to + 1, last));
    const calm = days.filter(isCalm);
    const measuring = calm.length >= LEAST_CALM ? calm : days;
    return measuring.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0) / measuring.length;
  };
  return daysFrom(first, last)
    .filter((day) => day + COMING < last && isCalm(day))
    .map((day) => {
      const mean = Math.max(meanOf(day - AROUND, day + AROUND), meanOf(day, day + COMING));
      const count = counts.get(day) ?? 0;
      return { day, count, movable: count - (atLatest.get(day) ?? 0), mean };
    });
}

/** @param until not included */
function daysFrom(from: number, until: number): readonly number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, step) => from + step);
}

export function judgeLoad(loads: readonly Load[]): Verdict {
  const over = loads.filter(({ movable, mean }) => mean >= LEAST_MEAN && movable > mostOf(mean));
  const describe = ({ day, movable, mean }: Load) => `${dayOf(day * DAY)}: ${movable} instead of ${mean.toFixed(1)}`;
  const promise = `days with more than ${MOST_TIMES_MEAN} times the mean of renewals, ${WHOLE.more} more below ${WHOLE.below} a day`;
  return { promise, found: over.length, limit: 0, examples: over.slice(0, 8).map(describe) };
}

function mostOf(mean: number): number {
  return Math.ceil(MOST_TIMES_MEAN * mean) + (mean < WHOLE.below ? WHOLE.more : 0);
}

/** @returns the largest share of the mean on a day that has enough renewals to say so */
export function largestShare(loads: readonly Load[]): number {
  const enough = loads.filter(({ mean }) => mean >= LEAST_MEAN);
  return Math.max(0, ...enough.map(({ count, mean }) => count / mean));
}
