/** When SCM does not answer: outages up to a week, drawn from the seed, with at least ten days between two of them. */
import { between, chanceOf } from './chance';
import { DAY } from './time';

export interface Outage {
  readonly from: number;
  /** Epoch milliseconds, not included. */
  readonly until: number;
}

/** The first does not come while everything is only being set up. */
const FIRST_AFTER = 20 * DAY;
const APART = { least: 10 * DAY, most: 90 * DAY } as const;
const LENGTH = { least: DAY / 2, most: 7 * DAY } as const;
/** Every so manyth one takes the whole week. */
const LONGEST_EVERY = 4;

export function planOutages(seed: number, from: number, until: number): readonly Outage[] {
  const random = chanceOf(seed, 'outages');
  const outages: Outage[] = [];
  let at = from + FIRST_AFTER;
  for (;;) {
    at += between(random, APART.least, APART.most);
    const drawn = between(random, LENGTH.least, LENGTH.most);
    const length = outages.length % LONGEST_EVERY === 1 ? LENGTH.most : drawn;
    if (at + length > until) return outages;
    outages.push({ from: at, until: at + length });
    at += length;
  }
}

export function isOut(outages: readonly Outage[], at: number): boolean {
  return outages.some(({ from, until }) => at >= from && at < until);
}

/** @returns whether `at` is in an outage, or less than `after` milliseconds behind one */
export function isTroubled(outages: readonly Outage[], at: number, after: number): boolean {
  return outages.some(({ from, until }) => at >= from && at < until + after);
}

/** From the day on which the shortest of lives reaches two thirds, to its end. */
const LAST_THIRD = 15 * DAY;
const WEEK = 7 * DAY;

/** @returns whether SCM was reachable for less than a day of a week, in the fortnight before a certificate ended */
export function wasUnreachable(outages: readonly Outage[], end: number): boolean {
  return outages.some(
    ({ from, until }) => Math.min(until, end, from + WEEK) - Math.max(from, end - LAST_THIRD) > WEEK - DAY,
  );
}
