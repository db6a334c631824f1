import { DAY_MS, NO_EXPIRY_MS } from '../../../../../../src/domain/validity';
import { lifeOf } from './life';

const START = Date.UTC(2026, 10, 1);
const dates = {
  notBefore: START,
  notAfter: START + 100 * DAY_MS - 1_000,
  renewalBegins: START + 70 * DAY_MS,
  revoked: false,
};

it.each([
  [-2 * DAY_MS, 0, 'good', 'Valid in 2 days.'],
  [0, 0, 'good', '100 days left; due for renewal in 70 days.'],
  [50 * DAY_MS, 0.5, 'good', '50 days left; due for renewal in 20 days.'],
  [69.5 * DAY_MS, 0.695, 'good', '30 days left; due for renewal in 1 day.'],
  [70 * DAY_MS, 0.7, 'due', '30 days left; due for renewal.'],
  [98.5 * DAY_MS, 0.985, 'due', '1 day left; due for renewal.'],
  [99.5 * DAY_MS, 0.995, 'due', 'Its last day; due for renewal.'],
  [100 * DAY_MS, 1, 'over', 'Expired today.'],
  [103 * DAY_MS, 1, 'over', 'Expired 3 days ago.'],
])('%d ms after it began', (after, lived, tone, words) => {
  const life = lifeOf(dates, START + after);
  expect(life).toMatchObject({ tone, words, renewal: 0.7 });
  expect(life.lived).toBeCloseTo(lived);
});

it('shows no end where there is none', () => {
  const life = lifeOf({ notBefore: START, notAfter: NO_EXPIRY_MS, revoked: false }, START);
  expect(life).toEqual({ lived: 0, renewal: undefined, tone: 'good', words: 'It never expires.' });
});

it('leaves nothing of the days of a revoked one', () => {
  const { tone, words } = lifeOf({ ...dates, revoked: true }, START);
  expect([tone, words]).toEqual(['over', 'Revoked: it is not valid any more, whatever its dates say.']);
});
