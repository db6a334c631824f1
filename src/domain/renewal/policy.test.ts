import { DAY_MS } from '../validity';
import { DEFAULT_POLICY, FORCE_LASTS_MS, isForcing } from './policy';

const notBefore = Date.UTC(2026, 10, 2);
it('where nothing was said, everybody is told and nothing is ordered', () => {
  expect(DEFAULT_POLICY).toMatchObject({ autoRenew: false, openRenewalIssue: 'always' });
  expect(DEFAULT_POLICY).not.toHaveProperty('force');
});

it('a forced renewal clears itself after a day', () => {
  expect(FORCE_LASTS_MS).toBe(DAY_MS);
});

it.each([
  ['not yet on a millisecond before', -1, false],
  ['on from its first instant', 0, true],
  ['on in its last', FORCE_LASTS_MS - 1, true],
  ['over a day later', FORCE_LASTS_MS, false],
])('a forced renewal is %s', (_name, after, isOn) => {
  const force = { from: notBefore, until: notBefore + FORCE_LASTS_MS, by: 'admin' };
  expect(isForcing({ force }, notBefore + after)).toBe(isOn);
});

it('nothing is forced where no admin said so', () => {
  expect(isForcing(DEFAULT_POLICY, notBefore)).toBe(false);
});
