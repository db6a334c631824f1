import { ANY_TIME, TWO_THIRDS, UNATTENDED } from '../policy';
import { previewRenewal } from './preview';

const NOW = Date.UTC(2026, 10, 22);

it.each([
  [199, 133],
  [99, 66],
  [46, 31],
])('of %d days, two thirds are about %d', (termDays, days) => {
  const timing = { by: 'fraction', lived: TWO_THIRDS } as const;
  const { afterDays } = previewRenewal({ ...UNATTENDED, timing, calendar: ANY_TIME }, termDays, NOW);
  expect(Math.abs(afterDays - days)).toBeLessThanOrEqual(2);
});
