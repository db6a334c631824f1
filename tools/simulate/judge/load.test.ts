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

it('counts an outage into the mean, and what it kept back as well', () => {
  const outage = { from: 20 * DAY, until: 27 * DAY };
  const released = (day: number) => (day >= 27 && day < 41 ? 30 : 20);
  const all = loads((day) => (day >= 20 && day < 27 ? 0 : released(day)), [outage]);
  expect(all.every(({ mean }) => mean > 18 && mean < 22)).toBe(true);
  expect(all.map(({ day }) => day)).not.toContain(40);
});

it('takes the beginning, and a load that doubles for good, for no storm', () => {
  expect(judgeLoad(loads((day) => (day < 10 ? 0 : day < 30 ? 20 : 40))).found).toBe(0);
});

it('sees a storm of five days', () => {
  expect(judgeLoad(loads((day) => (day >= 30 && day < 35 ? 60 : 20))).found).toBe(5);
});
