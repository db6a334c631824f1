import { judgeLoad, loadsOf } from './load';

const DAY = 86_400_000;
const DAYS = 60;
type Outages = Parameters<typeof loadsOf>[1];

function loads(countOn: (day: number) => number, outages: Outages = [], atLatest = new Map<number, number>()) {
  const counts = Array.from({ length: DAYS }, (_, day) => [day, countOn(day)] as const);
  const all = new Map(counts.filter(([, count]) => count > 0));
  return loadsOf({ all, atLatest }, outages, DAYS * DAY);
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

it('grants what had reached its latest safe moment, and no more', () => {
  const day = peak(160, 100);
  expect(judgeLoad(loads(day, [], new Map([[30, 8]]))).found).toBe(0);
  expect(judgeLoad(loads(day, [], new Map([[30, 2]]))).examples).toEqual(['1970-01-31: 158 instead of 104.0']);
});

it('says nothing where hardly any are renewed', () => {
  expect(found(9, 2)).toEqual([]);
});

it('excuses the two weeks after an outage, and no more', () => {
  expect(found(40, 10, [{ from: 18 * DAY, until: 19 * DAY }])).toEqual([]);
  expect(found(40, 10, [{ from: 12 * DAY, until: 15 * DAY }])).toHaveLength(1);
});

/** Twenty a day; what seven days from the given one kept back goes out in the fortnight after them. */
const interrupted = (from: number) => (day: number) => {
  if (day < from || day >= from + 21) return 20;
  return day < from + 7 ? 0 : 30;
};
const week = (from: number) => ({ from: from * DAY, until: (from + 7) * DAY });

it('measures by calm days alone: an outage that is still to come makes none before it look like a storm', () => {
  const all = loads(interrupted(36), [week(36)]);
  expect(all.map(({ day }) => day)).toEqual(Array.from({ length: 36 }, (_, day) => day));
  expect(all.every(({ mean }) => mean === 20)).toBe(true);
});

it('measures by all days where hardly any are calm', () => {
  const all = loads((day) => interrupted(8)(day) + (day === 7 ? 30 : 0), [week(8), week(38)]);
  expect(all.find(({ day }) => day === 7)?.mean).toBeLessThan(25);
});

it('takes the beginning, and a load that doubles for good, for no storm', () => {
  expect(judgeLoad(loads((day) => (day < 10 ? 0 : day < 30 ? 20 : 40))).found).toBe(0);
});

it('sees a storm of five days', () => {
  expect(judgeLoad(loads((day) => (day >= 30 && day < 35 ? 60 : 20))).found).toBe(5);
});
