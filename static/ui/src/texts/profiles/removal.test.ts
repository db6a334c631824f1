import { leftBehind } from './removal';

it.each([
  [0, false, /It has no valid certificates/],
  [1, false, /^1 valid certificate is left .* check it any more/],
  [7, false, /^7 valid certificates are left .* check them any more/],
  [2000, true, /^More than 2000 valid certificates are left/],
  [1, true, /^More than 1 valid certificates are left/],
])('tells what %d certificates (more: %s) lose', (count, more, expected) => {
  expect(leftBehind({ count, more })[0]).toMatch(expected);
});
