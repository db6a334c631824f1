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
/** Below so many a day some happen to fall together (Poisson): so many roots come on top then. */
const FEW = { mean: 64, roots: 4 } as const;
/** Of fewer a day nothing can be said. */
const LEAST_MEAN = 3;

export interface Load {
  readonly day: number;
  readonly count: number;
  readonly mean: number;
}

/** @param counts renewals by day since 1970 */
export function loadsOf(counts: ReadonlyMap<number, number>, from: number, until: number): readonly Load[] {
  const [first, last] = [Math.ceil(from / DAY), Math.floor(until / DAY)];
  const of = (day: number) => counts.get(day) ?? 0;
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => {
    const day = first + index;
    const around = Array.from({ length: 2 * AROUND + 1 }, (_none, step) => day - AROUND + step);
    const inside = around.filter((one) => one >= first && one < last);
    const mean = inside.reduce((sum, one) => sum + of(one), 0) / inside.length;
    return { day, count: of(day), mean };
  });
}

export function judgeLoad(loads: readonly Load[], outages: readonly Outage[]): Verdict {
  const judged = loads.filter(({ day, mean }) => mean >= LEAST_MEAN && !isTroubled(outages, day * DAY, AFTER_OUTAGE));
  const over = judged.filter(({ count, mean }) => count > mostOf(mean));
  const describe = ({ day, count, mean }: Load) => `${dayOf(day * DAY)}: ${count} instead of ${mean.toFixed(1)}`;
  const promise = `days with more than ${MOST_TIMES_MEAN} times the mean of renewals (below ${FEW.mean} a day and chance)`;
  return { promise, found: over.length, limit: 0, examples: over.slice(0, 8).map(describe) };
}

function mostOf(mean: number): number {
  const most = MOST_TIMES_MEAN * mean;
  return mean < FEW.mean ? most + FEW.roots * Math.sqrt(most) : most;
}

/** @returns the largest share of the mean on a day outside of trouble that has enough renewals to say so */
export function largestShare(loads: readonly Load[], outages: readonly Outage[]): number {
  const calm = loads.filter(({ day, mean }) => mean >= 20 && !isTroubled(outages, day * DAY, AFTER_OUTAGE));
  return Math.max(0, ...calm.map(({ count, mean }) => count / mean));
}
