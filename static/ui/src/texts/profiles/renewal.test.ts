import { DEFAULT_POLICY } from '../../../../../src/domain/renewal/policy';
import { RENEWAL_ORDER, warningOf } from './renewal';

describe('the renewal fields', () => {
  it('are all that a policy holds beside a forced renewal', () => {
    expect([...RENEWAL_ORDER].sort()).toEqual([...Object.keys(DEFAULT_POLICY), 'dailyCap', 'renewalInfoUrl'].sort());
  });

  it.each([
    [false, 'reuse', false],
    [true, 'reuse', false],
    [false, 'fresh', false],
    [true, 'fresh', true],
  ] as const)('with automatic renewal %s and %s key, warn: %s', (autoRenew, keyOnRenewal, warns) => {
    expect(warningOf({ autoRenew, keyOnRenewal }) !== undefined).toBe(warns);
  });
});
