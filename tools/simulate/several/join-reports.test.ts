import { isBroken } from '../judge/verdict';
import type { Figures, Report } from '../simulation';
import { joinedReport } from './join-reports';
import { sharesOf } from './share';

const figures: Figures = {
  ...{ renewals: 10, byPeople: 1, orders: 12, settled: { ordered: 1, notOrdered: 2 }, expiredByHand: ['a'] },
  ...{ faults: 5, outages: 2, largestShare: 1.2, validatedByHand: 3, atLatest: 4, expiredUnreachable: [] },
};
const report = (expiries: readonly string[], calls: number): Report => ({
  figures,
  verdicts: [
    { promise: 'expiries', found: expiries.length, limit: 0, examples: expiries },
    { promise: 'calls', found: calls, limit: 100, examples: [] },
  ],
});

it('adds up figures and what must not happen, and tells the worst of what has a limit', () => {
  const { figures: all, verdicts } = joinedReport([report(['one'], 90), report(['two', 'three'], 120)]);
  expect(all).toMatchObject({ renewals: 20, expiredByHand: ['a', 'a'], settled: { ordered: 2, notOrdered: 4 } });
  expect(all.largestShare).toBe(1.2);
  expect(verdicts).toEqual([
    { promise: 'expiries', found: 3, limit: 0, examples: ['one', 'two', 'three'] },
    { promise: 'calls', found: 120, limit: 100, examples: [] },
  ]);
  expect(verdicts.every(isBroken)).toBe(true);
});

it('is broken where one world alone is', () => {
  const { verdicts } = joinedReport([report([], 1), report(['one'], 2)]);
  expect(verdicts.map(isBroken)).toEqual([true, false]);
});

it.each([
  [3_000, 2],
  [301, 3],
  [7, 1],
])('shares %d certificates among %d worlds, none of which is another', (certificates, processes) => {
  const shares = sharesOf({ certificates, seed: 7 }, processes);
  expect(shares.reduce((sum, one) => sum + one.certificates, 0)).toBe(certificates);
  expect(new Set(shares.map(({ seed }) => seed)).size).toBe(processes);
  expect(shares[0]?.seed).toBe(7);
});
