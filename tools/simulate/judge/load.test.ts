import { judgeLoad, loadsOf } from './load';

const DAY = 86_400_000;
const DAYS = 60;

/** Ten a day, or as many as usual, and so many on day 30. */
function loads(most: number, usual = 10) {
  const counts = new Map(Array.from({ length: DAYS }, (_, day) => [day, day === 30 ? most : usual]));
  return loadsOf(counts, 0, DAYS * DAY);
}

const found = (most: number, outages: Parameters<typeof judgeLoad>[1] = []) => judgeLoad(loads(most), outages).examples;

it('takes what is even, and what chance may do', () => {
  expect(found(10)).toEqual([]);
  expect(found(32)).toEqual([]);
});

it.each([
  [150, 0],
  [152, 0],
  [160, 1],
])('grants chance nothing where a hundred a day are usual: %d', (most, days) => {
  expect(judgeLoad(loads(most, 100), []).found).toBe(days);
});

it('names the day on which far more were renewed', () => {
  expect(found(40)).toEqual(['1970-01-31: 40 instead of 11.0']);
});

it('excuses the two weeks after an outage, and no more', () => {
  expect(found(40, [{ from: 18 * DAY, until: 19 * DAY }])).toEqual([]);
  expect(found(40, [{ from: 12 * DAY, until: 15 * DAY }])).toHaveLength(1);
});
