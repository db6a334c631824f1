import { planOutages, wasUnreachable } from './outages';
import { DAY, HOUR } from './time';

const END = Date.UTC(2029, 4, 27);
const outage = (endsBefore: number, days: number) => {
  const until = END - endsBefore * DAY;
  return [{ from: until - days * DAY, until }];
};

it.each([
  ['a week that ends with it', 0, 7, true],
  ['six days and an hour in it', 2, 6 + 1 / 24, true],
  ['six days: a day of that week was left', 0, 6, false],
  ['a week that is long over', 15, 7, false],
  ['a week of which half a day is within the last fortnight', 14.5, 7, false],
])('tells whether SCM was reachable for less than a day of a week before: %s', (_what, before, days, expected) => {
  expect(wasUnreachable(outage(before, days), END)).toBe(expected);
});

it('counts what of an outage came before the end', () => {
  expect(wasUnreachable([{ from: END - 7 * DAY, until: END + DAY }], END)).toBe(true);
  expect(wasUnreachable([{ from: END - 5 * DAY, until: END + 2 * DAY }], END)).toBe(false);
});

it('plans outages of half a day to a week, ten days apart', () => {
  const outages = planOutages(1, END, END + 1_000 * DAY);
  expect(outages.length).toBeGreaterThan(10);
  outages.forEach(({ from, until }, index) => {
    expect(until - from).toBeGreaterThanOrEqual(12 * HOUR);
    expect(until - from).toBeLessThanOrEqual(7 * DAY);
    expect(from - (outages[index - 1]?.until ?? 0)).toBeGreaterThanOrEqual(10 * DAY);
  });
});
