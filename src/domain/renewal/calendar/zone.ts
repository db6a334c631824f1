/** Times on the wall of an IANA time zone, taken from Intl, so that a working day stays one when the clocks change. */
import { DAY_MS, HOUR_MS, SECOND_MS } from '../../validity';

export interface LocalTime {
  /** Days since 1970-01-01 in the zone's own calendar. */
  readonly day: number;
  /** Milliseconds that the clock on the wall shows since midnight. */
  readonly ofDay: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one costs as much as to use it fifty times. An unknown zone counts as UTC: a renewal must never fail by it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone: isTimeZone(timeZone) ? timeZone : 'UTC' });
  formats.set(timeZone, made);
  return made;
}

const FIELDS = {
  ...({ calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric' } as const),
  ...({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
};

/** For example `11/02/2026, 23:59:59`. */
const SHOWN = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;

export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** By zone and day of UTC, where the clocks do not change on it: a plan of thousands of renewals asks for the same days again and again. */
const steadyDays = new Map<string, Map<number, number | undefined>>();

/** More zones and days than a plan of some years has are no use. */
const MOST_DAYS = 5_000;

/** @param at epoch milliseconds. @returns how far the clocks of the zone are ahead of UTC, in milliseconds */
function offsetAt(timeZone: string, at: number): number {
  const day = Math.floor(at / DAY_MS);
  const days = steadyDays.get(timeZone) ?? new Map<number, number | undefined>();
  if (!days.has(day)) {
    const [first, last] = [askOffset(timeZone, day * DAY_MS), askOffset(timeZone, (day + 1) * DAY_MS)];
    if (days.size > MOST_DAYS) days.clear();
    steadyDays.set(timeZone, days.set(day, first === last ? first : undefined));
  }
  return days.get(day) ?? askOffset(timeZone, at);
}

function askOffset(timeZone: string, at: number): number {
  const second = Math.floor(at / SECOND_MS) * SECOND_MS;
  const [, month, day, year, hours, minutes, seconds] = (SHOWN.exec(formatOf(timeZone).format(second)) ?? []).map(
    Number,
  );
  if (year === undefined || month === undefined) return 0;
  return Date.UTC(year, month - 1, day, hours, minutes, seconds) - second;
}

/** @param at epoch milliseconds */
export function localTime(timeZone: string, at: number): LocalTime {
  const local = at + offsetAt(timeZone, at);
  const day = Math.floor(local / DAY_MS);
  return { day, ofDay: local - day * DAY_MS };
}

/**
 * The first moment at which the clocks show that hour; where they skip it, the moment at which they skip.
 * @param day as `LocalTime` counts
 * @param hour 0 to 24
 * @returns epoch milliseconds
 */
export function instantOf(timeZone: string, day: number, hour: number): number {
  const local = day * DAY_MS + hour * HOUR_MS;
  const [before, after] = [offsetAt(timeZone, local - DAY_MS), offsetAt(timeZone, local + DAY_MS)];
  const candidates = [local - before, local - after].sort((one, other) => one - other);
  return candidates.find((at) => at + offsetAt(timeZone, at) === local) ?? local - before;
}

/** Freezes are asked about again and again, and there are few of them. */
const readDates = new Map<string, number | undefined>();
const MOST_DATES = 1_000;

/** @returns the day as `LocalTime` counts; undefined for what is no date of the calendar */
export function dayOf(date: string): number | undefined {
  if (!readDates.has(date)) {
    if (readDates.size >= MOST_DATES) readDates.clear();
    readDates.set(date, readDate(date));
  }
  return readDates.get(date);
}

function readDate(date: string): number | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at = Date.UTC(year, month - 1, day);
  return dateOf(at / DAY_MS) === date ? at / DAY_MS : undefined;
}

/** @returns `yyyy-mm-dd` */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
