import { eagerDelay, pollingDelay } from './polling-delays';

it('looks soon at first, then less and less often', () => {
  expect([0, 1, 2].map(pollingDelay)).toEqual([10_000, 15_000, 22_500]);
  expect(pollingDelay(50)).toBe(300_000);
});

it('looks at most thirty times in the first hour', () => {
  let [waited, looks] = [0, 0];
  while (waited < 3_600_000) waited += pollingDelay(looks++);
  expect(looks).toBeLessThanOrEqual(30);
});

it('looks at what was begun just now after 1, 2, 4 and 8 seconds, and then as ever', () => {
  expect([0, 1, 2, 3, 4].map(eagerDelay)).toEqual([1_000, 2_000, 4_000, 8_000, undefined]);
});
