import * as fc from 'fast-check';
import { DAY_MS } from '../../validity';
import { latestReleaseAt, latestSafeAt } from './latest-safe';
import { isUrgent, needlessWhenBegun, nextReminderAt, reminderDays, reminderReached } from './reminders';

const notBefore = Date.UTC(2026, 10, 2);
const living = (days: number) => ({ notBefore, notAfter: notBefore + days * DAY_MS - 1_000 });
const end = (days: number) => notBefore + days * DAY_MS;

it.each([
  [398, [199, 100, 40, 3, 1]],
  [199, [100, 50, 20, 3, 1]],
  [100, [50, 25, 10, 3, 1]],
  [47, [24, 12, 5, 3, 1]],
  [10, [5, 3, 1]],
  [6, [3, 2, 1]],
  [2, [1]],
  [1, []],
])('of %d days, people are reminded %j days before the end', (days, expected) => {
  expect(reminderDays(living(days))).toEqual(expected);
});

it('a late reminder takes the place of those before it', () => {
  const certificate = living(100);
  expect(reminderReached(certificate, end(100) - 51 * DAY_MS)).toBeUndefined();
  expect(reminderReached(certificate, end(100) - 50 * DAY_MS)).toBe(50);
  expect(reminderReached(certificate, end(100) - 4 * DAY_MS)).toBe(10);
  expect(nextReminderAt(certificate, end(100) - 4 * DAY_MS)).toBe(end(100) - 3 * DAY_MS);
  expect(nextReminderAt(certificate, end(100) - DAY_MS)).toBe(end(100));
});

it.each([
  [199, 50, false],
  [199, 20, true],
  [199, 3, true],
  [6, 3, true],
])('of %d days, %d days before the end is urgent: %s', (days, left, expected) => {
  expect(isUrgent(living(days), left)).toBe(expected);
});

it('goes on from one to the next until the end, whatever the length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3_600, max: 400 * 86_400 }), (seconds) => {
      const certificate = { notBefore, notAfter: notBefore + seconds * 1_000 - 1_000 };
      let now = notBefore;
      for (const days of reminderDays(certificate)) {
        now = nextReminderAt(certificate, now);
        expect(reminderReached(certificate, now)).toBe(days);
      }
      expect(nextReminderAt(certificate, now)).toBe(notBefore + seconds * 1_000);
    }),
  );
});

it.each([
  [199, 199 / 6],
  [72, 12],
  [48, 12],
  [46, 46 / 4],
  [3, 1],
])('of %d days, a renewal is safe until %d days before the end', (days, left) => {
  expect(latestSafeAt(living(days))).toBe(end(days) - left * DAY_MS);
});

it('at 46 days an outage of six days still ends in time after five in which a person was to settle a lost answer', () => {
  expect(end(46) - latestSafeAt(living(46))).toBeGreaterThan((6 + 5) * DAY_MS);
});

it.each([199, 99, 72, 46, 10, 3])(
  'of %d days, what waited for SCM is let out after the latest safe moment, never before',
  (days) => {
    const life = living(days);
    expect(latestReleaseAt(life)).toBeGreaterThanOrEqual(latestSafeAt(life));
    expect(latestReleaseAt(life)).toBe(end(days) - Math.max(days / 6, 1) * DAY_MS);
  },
);

it('what waited a week for SCM, from when it was due at 46 days, still has time to be let out', () => {
  const due = end(46) - (46 / 3) * DAY_MS;
  expect(latestReleaseAt(living(46)) - due).toBeGreaterThan(7 * DAY_MS);
});

it('a renewal that was just begun is reminded of later', () => {
  const certificate = living(100);
  expect(needlessWhenBegun(certificate, end(100) - 54 * DAY_MS)).toBeUndefined();
  expect(needlessWhenBegun(certificate, end(100) - 53 * DAY_MS)).toBe(50);
});
