/** How evenly the renewals of the app spread over the days: each day against the mean of the days around it. */
import type { Outage } from '../setting/outages';
import { isTroubled } from '../setting/outages';
import { DAY, dayOf } from '../setting/time';
import type { Verdict } from './verdict';

/** Days before and after one over which the mean runs. */
const AROUND = 14;
/** What piled up in an outage may be worked off for so long. */
const AFTER_OUTAGE = 14 * DAY;
const MOST_TIMES_MEAN = 1.5;
/** Where outages leave less of the days that follow, they are no level of their own. */
const LEAST_DAYS = 3;
/**
 * An admin’s cap is a whole number. Four profiles are capped, each of which rounds what it needs up: that is less than four
 * more in a day, which only counts where few are renewed.
 */
const WHOLE = { below: 20, more: 3 } as const;
/** Of fewer a day nothing can be said: one more is a third of them. */
const LEAST_MEAN = 3;

export interface Load {
  readonly day: number;
  readonly count: number;
  /** Of the 29 days around it, or of the 15 that it begins where that is more: a shorter life doubles the load for good. */
  readonly mean: number;
}

/**
 * @param counts renewals by day since 1970
 * @param outages days in and after them have another load, and are left out
 * @returns calm days, from the first renewal to the last whole day before `until`
 */
export function loadsOf(
  counts: ReadonlyMap<number, number>,
  outages: readonly Outage[],
  until: number,
): readonly Load[] {
  const [first, last] = [Math.min(...counts.keys()), Math.floor(until / DAY)];
  const isCalm = (day: number) => day >= first && day < last && !isTroubled(outages, day * DAY, AFTER_OUTAGE);
  const meanOf = (from: number, to: number) => {
    const days = Array.from({ length: to - from + 1 }, (_, step) => from + step).filter(isCalm);
    return { days: days.length, mean: days.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0) / days.length };
  };
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index)
    .filter(isCalm)
    .map((day) => {
      const around = meanOf(day - AROUND, day + AROUND);
      const coming = meanOf(day, day + AROUND);
      const mean = Math.max(around.mean, coming.days < LEAST_DAYS ? 0 : coming.mean);
      return { day, count: counts.get(day) ?? 0, mean };
    });
}

export function judgeLoad(loads: readonly Load[]): Verdict {
  const over = loads.filter(({ count, mean }) => mean >= LEAST_MEAN && count > mostOf(mean));
  const describe = ({ day, count, mean }: Load) => `${dayOf(day * DAY)}: ${count} instead of ${mean.toFixed(1)}`;
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
