import { DEFAULT_POLICY } from '../../../../../src/domain/renewal/policy';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';
import { renewalInWords } from './list';

it.each<[string, Partial<RenewalPolicy>]>([
  ['30 days, by a person', {}],
  ['30 days, automatic', { autoRenew: true }],
  ['1 day, automatic', { autoRenew: true, windowDays: 1 }],
  ['30 days, fresh CSR from the requester', { autoRenew: true, keyOnRenewal: 'fresh' }],
])('says “%s” of %j', (words, policy) => {
  expect(renewalInWords({ ...DEFAULT_POLICY, ...policy })).toBe(words);
});
