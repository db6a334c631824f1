import { maximumValidityDays } from './baseline-requirements';

describe('maximum validity of public TLS certificates', () => {
  it.each([
    ['2018-02-28T23:59:59Z', undefined],
    ['2020-08-31T23:59:59Z', 825],
    ['2026-03-14T23:59:59Z', 398],
    ['2026-03-15T00:00:00Z', 200],
    ['2027-03-14T23:59:59Z', 200],
    ['2027-03-15T00:00:00Z', 100],
    ['2029-03-14T23:59:59Z', 100],
    ['2029-03-15T00:00:00Z', 47],
  ])('issued at %s it is %s days', (issuedAt, days) => {
    expect(maximumValidityDays(Date.parse(issuedAt))).toBe(days);
  });
});
