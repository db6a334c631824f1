import { judgeLoad, largestShare, loadsOf } from './load';

const DAY = 86_400_000;
const DAYS = 60;
type Outages = Parameters<typeof loadsOf>[1];

function loads(countOn: (day: number) => number, outages: Outages = []) {
  const counts = Array.from({ length: DAYS }, (_, day) => [day, countOn(day)] as const);
  return loadsOf(new Map(counts.filter(([, count]) => count > 0)), outages, DAYS * DAY);
}

/** So many a day, and so many on day 30. */
const peak = (most: number, usual: number) => (day: number) => (day === 30 ? most : usual);
const found = (most: number, usual: number, outages: Outages = []) =>
  judgeLoad(loads(peak(most, usual), outages)).examples;

it.each([
  [100, 152],
  [20, 30],
  [10, 15],
  [3, 5],
])('takes half as much again as the mean, which the day is part of: %d, %d', (usual, most) => {
  expect(found(most, usual)).toEqual([]);
});

it.each([
  [100, 160, '1970-01-31: 160 instead of 104.0'],
  [20, 33, '1970-01-31: 33 instead of 20.9'],
  // Below twenty a day three more are granted: four caps are rounded up.
  [10, 20, '1970-01-31: 20 instead of 10.7'],
  [3, 10, '1970-01-31: 10 instead of 3.5'],
])('names the day on which more than that were renewed: %d, %d', (usual, most, day) => {
  expect(found(most, usual)).toEqual([day]);
});

it('says nothing where hardly any are renewed', () => {
  expect(found(9, 2)).toEqual([]);
});

it('excuses the two weeks after an outage, and no more', () => {
  expect(found(40, 10, [{ from: 18 * DAY, until: 19 * DAY }])).toEqual([]);
  expect(found(40, 10, [{ from: 12 * DAY, until: 15 * DAY }])).toHaveLength(1);
});

it('counts no day of an outage into the mean of those before it', () => {
  const outage = { from: 35 * DAY, until: 42 * DAY };
  const silent = (day: number) => (day >= 35 && day < 42 ? 0 : 14);
  const calm = loads((day) => (day === 34 ? 20 : silent(day)), [outage]);
  expect(judgeLoad(calm).found).toBe(0);
  expect(largestShare(calm)).toBeCloseTo(20 / 14.4, 1);
});

it('takes the beginning, and a load that doubles for good, for no storm', () => {
  expect(judgeLoad(loads((day) => (day < 10 ? 0 : day < 30 ? 20 : 40))).found).toBe(0);
});

it('sees a storm of five days', () => {
  expect(judgeLoad(loads((day) => (day >= 30 && day < 35 ? 60 : 20))).found).toBe(5);
});
