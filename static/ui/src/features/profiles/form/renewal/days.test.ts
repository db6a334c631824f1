import { daysOf } from './days';

it.each([
  ['30', 30],
  ['1.5', 1.5],
  ['', Number.NaN],
  [' ', Number.NaN],
  ['soon', Number.NaN],
])('reads “%s” as %d days', (typed, days) => {
  expect(daysOf(typed)).toBe(days);
});
