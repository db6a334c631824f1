/** When a calendar lets the app begin: open days, and the hours of each. */
import { HOUR_MS } from '../../validity';
import type { Freeze, RenewalCalendar } from '../policy';
import { dayOf, instantOf, localTime } from './zone';

/** Epoch milliseconds, the end not included. */
export interface Opening {
  readonly from: number;
  readonly until: number;
}

/** Why nothing is begun on a day. */
export type Closure = { readonly by: 'weekday' } | { readonly by: 'freeze'; readonly freeze: Freeze };

const WEEK = 7;
/** 1970-01-01 was one. */
const THURSDAY = 4;

/** Whether every moment is open, which needs no look at a clock. */
export function isAlwaysOpen({ weekdays, fromHour, untilHour, freezes }: RenewalCalendar): boolean {
  return freezes.length === 0 && fromHour === 0 && untilHour === 24 && new Set(weekdays).size === WEEK;
}

/** @param at epoch milliseconds */
export function isOpen(calendar: RenewalCalendar, at: number): boolean {
  if (isAlwaysOpen(calendar)) return true;
  const { day, ofDay } = localTime(calendar.timeZone, at);
  const hour = ofDay / HOUR_MS;
  return !closureOf(calendar, day) && hoursOf(calendar).some(({ from, until }) => hour >= from && hour < until);
}

/**
 * A freeze says more than a weekday.
 * @param day as `LocalTime` counts
 * @returns undefined for an open day
 */
export function closureOf({ weekdays, freezes }: RenewalCalendar, day: number): Closure | undefined {
  const freeze = freezes.find((one) => holds(one, day));
  if (freeze) return { by: 'freeze', freeze };
  return weekdays.includes(weekdayOf(day)) ? undefined : { by: 'weekday' };
}

/** A date that nobody can read closes nothing. */
function holds({ from, until }: Freeze, day: number): boolean {
  return day >= (dayOf(from) ?? Infinity) && day <= (dayOf(until) ?? -Infinity);
}

/** @returns ISO 8601: 1 is Monday, 7 is Sunday */
export function weekdayOf(day: number): number {
  const sinceMonday = (((day + THURSDAY - 1) % WEEK) + WEEK) % WEEK;
  return sinceMonday + 1;
}

/** A night is two pieces of a day: what is after midnight, and what is before the next. */
function hoursOf({ fromHour, untilHour }: RenewalCalendar): { readonly from: number; readonly until: number }[] {
  if (fromHour <= untilHour) return [{ from: fromHour, until: untilHour }];
  return [
    { from: 0, until: untilHour },
    { from: fromHour, until: 24 },
  ];
}

/** What of a day is open, whatever weekday it is. Hours that the clocks skip are missing, those that they repeat count twice. */
export function openingsOf(calendar: RenewalCalendar, day: number): Opening[] {
  return hoursOf(calendar)
    .map(({ from, until }) => ({
      from: instantOf(calendar.timeZone, day, from),
      until: instantOf(calendar.timeZone, day, until),
    }))
    .filter(({ from, until }) => from < until);
}

/** The hourly sweep finds what is due, and its jobs take a while: what is due later in a day finds it closed, and the day after again. */
const JOBS_COME_WITHIN_MS = 1.5 * HOUR_MS;

/**
 * @param share in [0, 1) of all open time from which jobs come before it closes
 * @returns epoch milliseconds, the beginning where less is open than that; undefined where nothing is open
 */
export function momentIn(openings: readonly Opening[], share: number): number | undefined {
  const open = openings.reduce((sum, { from, until }) => sum + until - from, 0);
  let left = share * Math.max(0, open - JOBS_COME_WITHIN_MS);
  for (const { from, until } of openings) {
    if (left < until - from) return Math.floor(from + left);
    left -= until - from;
  }
  return undefined;
}

/** @returns the parts of openings between two moments, epoch milliseconds */
export function within(openings: readonly Opening[], from: number, until: number): Opening[] {
  return openings
    .map((one) => ({ from: Math.max(one.from, from), until: Math.min(one.until, until) }))
    .filter((one) => one.from < one.until);
}
