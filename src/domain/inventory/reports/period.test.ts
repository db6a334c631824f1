import { periodAskSchema, periodOf } from './period';

const NOW = Date.UTC(2026, 10, 22, 15, 30);
const daysOf = ({ from, until }: { from: number; until: number }) =>
  [from, until].map((at) => new Date(at).toISOString());

describe('the period of a report', () => {
  it.each([
    ['this-month', '2026-11-01', '2026-11-30'],
    ['last-month', '2026-10-01', '2026-10-31'],
    ['last-90-days', '2026-08-25', '2026-11-22'],
    ['next-30-days', '2026-11-22', '2026-12-21'],
    ['next-90-days', '2026-11-22', '2027-02-19'],
  ] as const)('%s is from the first moment of %s to the last of %s', (preset, first, last) => {
    expect(daysOf(periodOf({ preset }, NOW))).toEqual([`${first}T00:00:00.000Z`, `${last}T23:59:59.999Z`]);
  });

  it('goes over the end of the year', () => {
    const january = periodOf({ preset: 'last-month' }, Date.UTC(2027, 0, 31));
    expect(daysOf(january)).toEqual(['2026-12-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z']);
  });

  it('may be of one day, and does not end before it begins', () => {
    expect(periodAskSchema.safeParse({ from: 5, until: 5 }).success).toBe(true);
    expect(periodAskSchema.safeParse({ from: 6, until: 5 }).success).toBe(false);
    expect(periodAskSchema.safeParse({ preset: 'last-week' }).success).toBe(false);
  });
});
