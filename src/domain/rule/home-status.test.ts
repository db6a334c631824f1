import { homeStatus } from './home-status';

const NOW = Date.UTC(2026, 5, 1);
const good = { rule: {}, notAfter: NOW + 1_000 };
const over = { rule: {}, notAfter: NOW - 1_000 };
const revoked = { at: NOW - 5_000, by: 'app' } as const;
const rule = { onSuccess: 'Live' };

it.each([
  ['Certificate Enrolled', 'is not known any more', undefined],
  ['Certificate Enrolled', 'is good', good],
  ['Live', 'is good, where its rule took it', { ...good, rule }],
  ['Certificate Expired', 'has expired', over],
  ['Certificate Expired', 'has expired, whatever its rule says', { ...over, rule }],
  ['Certificate Revoked', 'was revoked', { ...good, revoked, rule }],
  ['Certificate Revoked', 'was revoked and has expired since', { ...over, revoked }],
])('is %s for a certificate that %s', (home, _, certificate) => {
  expect(homeStatus(certificate, NOW)).toBe(home);
});
