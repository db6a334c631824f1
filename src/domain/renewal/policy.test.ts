import * as fc from 'fast-check';
import { DAY_MS } from '../validity';
import { DEFAULT_POLICY, dueAt, FORCE_LASTS_MS, isForcing, LONGEST_WINDOW_DAYS } from './policy';

const notBefore = Date.UTC(2026, 10, 2);
/** A certificate that is valid for so many whole days, the last second included. */
const living = (days: number) => ({ notBefore, notAfter: notBefore + days * DAY_MS - 1_000 });

it.each([
  ['a year and a month, 30 days before its end', 398, 30, 368],
  ['200 days, 30 days before its end', 200, 30, 170],
  ['90 days, a day before its end', 90, 1, 89],
  ['47 days, 30 days before its end, as a third of its life is over by then', 47, 30, 17],
  ['47 days and a window of 60, after a third of its life', 47, 60, 47 / 3],
  ['90 days and a window of 60: both say the same', 90, 60, 30],
  ['six days and the longest window, after two days', 6, LONGEST_WINDOW_DAYS, 2],
])('renewal begins with %s', (_name, days, windowDays, afterDays) => {
  expect(dueAt(living(days), { windowDays })).toBe(notBefore + afterDays * DAY_MS);
});

it('a fresh certificate is never due at once, however long the window, and always due before its end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 * 86_400 }),
      fc.integer({ min: 1, max: LONGEST_WINDOW_DAYS }),
      (seconds, windowDays) => {
        const life = seconds * 1_000;
        const due = dueAt({ notBefore, notAfter: notBefore + life - 1_000 }, { windowDays });
        expect(due - notBefore).toBeGreaterThanOrEqual(Math.floor(life / 3));
        expect(due).toBeLessThan(notBefore + life);
      },
    ),
  );
});

it('where nothing was said, everybody is told and nothing is ordered', () => {
  expect(DEFAULT_POLICY).toMatchObject({ autoRenew: false, openRenewalIssue: 'always' });
  expect(DEFAULT_POLICY).not.toHaveProperty('force');
});

it('a forced renewal clears itself after a day', () => {
  expect(FORCE_LASTS_MS).toBe(DAY_MS);
});

it.each([
  ['not yet on a millisecond before', -1, false],
  ['on from its first instant', 0, true],
  ['on in its last', FORCE_LASTS_MS - 1, true],
  ['over a day later', FORCE_LASTS_MS, false],
])('a forced renewal is %s', (_name, after, isOn) => {
  const force = { from: notBefore, until: notBefore + FORCE_LASTS_MS, by: 'admin' };
  expect(isForcing({ force }, notBefore + after)).toBe(isOn);
});

it('nothing is forced where no admin said so', () => {
  expect(isForcing(DEFAULT_POLICY, notBefore)).toBe(false);
});
