import { DAY_MS, daysLeft, expired, neverExpires, NO_EXPIRY_MS, validityDays } from './validity';

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
