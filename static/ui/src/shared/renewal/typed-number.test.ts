import { numberOf } from './typed-number';

it.each([
  ['30', 30],
  ['1.5', 1.5],
  ['', Number.NaN],
  [' ', Number.NaN],
  ['soon', Number.NaN],
])('reads “%s” as %d', (typed, days) => {
  expect(numberOf(typed)).toBe(days);
});
