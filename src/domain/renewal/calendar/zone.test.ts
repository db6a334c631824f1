import * as fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../../validity';
import { dateOf, dayOf, instantOf, isTimeZone, localTime } from './zone';

/** With clocks that change in spring and autumn, on both halves of the earth, by an hour or half of it, and that never do. */
export const ZONES = [
  ...['UTC', 'Europe/Vienna', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Auckland'],
  ...['Asia/Kolkata', 'Pacific/Chatham', 'America/Santiago', 'Africa/Cairo'],
];

const utc = (text: string) => Date.parse(`${text}Z`);
const day = (date: string) => dayOf(date) ?? Number.NaN;

it.each([
  ['UTC', '2026-11-22T10:30:00', '2026-11-22', 10.5],
  ['Europe/Vienna', '2026-11-22T23:30:00', '2026-11-23', 0.5],
  ['Europe/Vienna', '2027-07-01T22:00:00', '2027-07-02', 0],
  ['Pacific/Auckland', '2026-12-31T11:00:00', '2027-01-01', 0],
  ['America/New_York', '2027-01-01T04:59:59', '2026-12-31', 23 + 59 / 60 + 59 / 3_600],
  ['America/New_York', '2028-02-29T12:00:00', '2028-02-29', 7],
])('in %s, %s is on %s at hour %d', (zone, at, date, hour) => {
  expect(localTime(zone, utc(at))).toEqual({ day: day(date), ofDay: Math.round(hour * HOUR_MS) });
});

it.each([
  ['an hour that is there once', 'Europe/Vienna', '2027-01-15', 9, '2027-01-15T08:00:00'],
  ['the first of an hour that comes twice', 'Europe/Vienna', '2026-10-25', 2, '2026-10-25T00:00:00'],
  ['the leap where an hour is skipped', 'Europe/Vienna', '2027-03-28', 2, '2027-03-28T01:00:00'],
  ['the hour after the leap', 'Europe/Vienna', '2027-03-28', 3, '2027-03-28T01:00:00'],
  ['midnight that is skipped', 'Africa/Cairo', '2027-04-30', 0, '2027-04-29T22:00:00'],
  ['the end of the day', 'UTC', '2028-02-29', 24, '2028-03-01T00:00:00'],
])('finds %s', (_name, zone, date, hour, at) => {
  expect(new Date(instantOf(zone, day(date), hour))).toEqual(new Date(utc(at)));
});

it('comes back to the same wall clock from every moment, but where it is shown twice or never', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: day('2026-01-01'), max: day('2031-01-01') }),
      fc.integer({ min: 0, max: 23 }),
      (zone, on, hour) => {
        const at = instantOf(zone, on, hour);
        const local = localTime(zone, at);
        const shown = local.day * DAY_MS + local.ofDay;
        const wanted = on * DAY_MS + hour * HOUR_MS;
        // No clock changes by more than an hour.
        expect(shown - wanted).toBeGreaterThanOrEqual(0);
        expect(shown - wanted).toBeLessThanOrEqual(HOUR_MS);
        expect(localTime(zone, at - 1).day * DAY_MS + localTime(zone, at - 1).ofDay).toBeLessThan(
          shown === wanted ? wanted : wanted + HOUR_MS,
        );
      },
    ),
    { numRuns: 2_000 },
  );
});

it.each([
  ['2026-12-24', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-1-1', false],
  ['24.12.2026', false],
  ['', false],
])('reads the date %s: %s', (date, good) => {
  const read = dayOf(date);
  expect(read === undefined ? false : dateOf(read) === date).toBe(good);
});

it('has every date of four centuries once, with the leap days and no other', () => {
  fc.assert(
    fc.property(fc.integer({ min: day('1970-01-01'), max: day('2370-01-01') }), (on) => {
      const year = Number(dateOf(on).slice(0, 4));
      expect(dayOf(dateOf(on))).toBe(on);
      expect(dateOf(on + 1) > dateOf(on)).toBe(true);
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      expect(dayOf(`${year}-02-29`) !== undefined).toBe(isLeap);
    }),
  );
});

it.each([
  ['Europe/Vienna', true],
  ['UTC', true],
  ['Middle/Earth', false],
  ['', false],
])('knows the zone “%s”: %s', (zone, known) => {
  expect(isTimeZone(zone)).toBe(known);
});

it('takes a zone that nobody knows for UTC, so that no renewal fails by it', () => {
  expect(localTime('Middle/Earth', utc('2027-01-01T12:00:00'))).toEqual({
    day: day('2027-01-01'),
    ofDay: 12 * HOUR_MS,
  });
});
