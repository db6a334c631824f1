import { pollingDelay } from './polling-delays';

it('looks soon at first, then less and less often', () => {
  expect([0, 1, 2].map(pollingDelay)).toEqual([10_000, 15_000, 22_500]);
  expect(pollingDelay(50)).toBe(300_000);
});

it('looks at most thirty times in the first hour', () => {
  let [waited, looks] = [0, 0];
  while (waited < 3_600_000) waited += pollingDelay(looks++);
  expect(looks).toBeLessThanOrEqual(30);
});
