import { expiresIn } from './expires-in';

const NOW = Date.UTC(2026, 10, 2);
const DAY = 86_400_000;

it.each([
  [199 * DAY, 'expires in 7 months'],
  [3 * DAY, 'expires in 3 days'],
  [90_000, 'expires in 2 minutes'],
  [-3 * DAY, 'expired 3 days ago'],
])('says %d ms from now as “%s”', (distance, words) => {
  expect(expiresIn(NOW + distance, NOW)).toBe(words);
});
