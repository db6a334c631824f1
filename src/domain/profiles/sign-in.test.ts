import { DAY_MS } from '../validity';
import { afterSignIn, lapsedSecret } from './sign-in';
import type { SignInState } from './sign-in';

const NOW = Date.UTC(2026, 10, 2);

it.each<[string, SignInState, boolean, SignInState | undefined]>([
  ['the first success', {}, true, { workedAt: NOW }],
  ['no success of the same day', { workedAt: NOW - DAY_MS + 1 }, true, undefined],
  ['a success of another day', { workedAt: NOW - DAY_MS, testedAt: 5 }, true, { workedAt: NOW, testedAt: 5 }],
  ['the success that ends a refusal', { workedAt: NOW - 1, refusedSince: NOW - 1 }, true, { workedAt: NOW }],
  ['the first refusal', { workedAt: 5 }, false, { workedAt: 5, refusedSince: NOW }],
  ['no further refusal', { workedAt: 5, refusedSince: 6 }, false, undefined],
])('remembers %s', (_name, before, accepted, expected) => {
  expect(afterSignIn(before, accepted, NOW)).toEqual(expected);
});

it.each<[string, SignInState]>([
  ['works', { workedAt: 1 }],
  ['never worked', { refusedSince: 1 }],
  ['was never used', {}],
])('does not say that a secret lapsed that %s', (_name, state) => {
  expect(lapsedSecret(state)).toBeUndefined();
});

it('says since when a secret that worked is refused', () => {
  const state = { workedAt: NOW, refusedSince: NOW + DAY_MS };
  expect(lapsedSecret(state)).toMatch(/until 2026-11-02 00:00:00 UTC .* since 2026-11-03 00:00:00 UTC/);
});
