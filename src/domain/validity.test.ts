import * as fc from 'fast-check';
import { DAY_MS, daysLeft, expired, neverExpires, NO_EXPIRY_MS, SECOND_MS, validityDays } from './validity';

const notAfter = Date.UTC(2026, 5, 30, 23, 59, 59);

describe('validity', () => {
  it.each([
    ['one millisecond before the last second', -1, false],
    ['in the last second itself', 0, false],
    ['at the end of the last second', 999, false],
    ['one second later', 1_000, true],
  ])('a certificate %s: expired is right', (_when, offset, verdict) => {
    expect(expired(notAfter, notAfter + offset)).toBe(verdict);
  });

  it('a date that is no number counts as expired', () => {
    expect(expired(Number.NaN, notAfter)).toBe(true);
  });

  it.each([
    ['thirty days and a second ahead', notAfter - 30 * DAY_MS, 30],
    ['within the last day', notAfter - 60_000, 0],
    ['just expired', notAfter + 1_001, -1],
  ])('days left %s', (_when, now, days) => {
    expect(daysLeft(notAfter, now)).toBe(days);
  });

  it.each([
    ['exactly one day, both ends inclusive', DAY_MS - 1_000, 1],
    ['a second more than one day', DAY_MS, 2],
    ['199 days as a CA issues them', 199 * DAY_MS - 1_000, 199],
  ])('%s is counted as the Baseline Requirements count', (_what, span, days) => {
    expect(validityDays(notAfter - span, notAfter)).toBe(days);
  });

  it('the year 9999 means no expiry', () => {
    expect(new Date(NO_EXPIRY_MS).toISOString()).toBe('9999-12-31T23:59:59.000Z');
    expect([neverExpires(NO_EXPIRY_MS), neverExpires(notAfter)]).toEqual([true, false]);
  });
});

describe('on whatever day, in leap years too', () => {
  /** Of the calendar, by the calendar's own arithmetic; February has 29 days in 2028, 2032 and 2096, and 28 in 2100. */
  const date = fc.record({
    year: fc.integer({ min: 2026, max: 2110 }),
    month: fc.constantFrom(1, 1, 2, 5, 11),
    day: fc.integer({ min: 1, max: 31 }),
  });
  /** After midnight, milliseconds. */
  const ofDay = fc.integer({ min: 1, max: DAY_MS - 1 });
  const days = fc.integer({ min: 0, max: 1_000 });
  const at = ({ year, month, day }: { year: number; month: number; day: number }) => Date.UTC(year, month, day);

  it('as many days are left as the calendar has dates from today until the last one, at whatever time it is asked', () => {
    fc.assert(
      fc.property(date, days, ofDay, (today, more, time) => {
        const lastDay = new Date(at(today));
        lastDay.setUTCDate(lastDay.getUTCDate() + more);
        const end = lastDay.setUTCHours(23, 59, 59);
        expect(daysLeft(end, at(today) + time)).toBe(more);
        // At midnight the whole of the day itself is still to come.
        expect(daysLeft(end, at(today))).toBe(more + 1);
        expect(expired(end, at(today) + time)).toBe(false);
        expect(expired(end, at({ ...today, day: today.day + more + 1 }) + time)).toBe(true);
      }),
    );
  });

  it('it has expired when no day is left, and in no earlier millisecond', () => {
    fc.assert(
      fc.property(date, ofDay, fc.integer({ min: -2_000, max: 2_000 }), (last, time, after) => {
        const end = Math.floor((at(last) + time) / SECOND_MS) * SECOND_MS;
        expect(expired(end, end + after)).toBe(after >= SECOND_MS);
        expect(expired(end, end + after)).toBe(daysLeft(end, end + after) < 0);
      }),
    );
  });

  it('what is valid for so many dates counts as so many days, and a second more as one more', () => {
    fc.assert(
      fc.property(date, days, ofDay, (first, more, time) => {
        const begin = at(first) + Math.floor(time / SECOND_MS) * SECOND_MS;
        const sameTime = new Date(begin);
        sameTime.setUTCDate(sameTime.getUTCDate() + more + 1);
        expect(validityDays(begin, sameTime.getTime() - SECOND_MS)).toBe(more + 1);
        expect(validityDays(begin, sameTime.getTime())).toBe(more + 2);
      }),
    );
  });
});
