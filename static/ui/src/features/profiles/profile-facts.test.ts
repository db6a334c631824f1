import { DEFAULT_POLICY } from '../../../../../src/domain/renewal/policy';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';
import { hostOf, namesOf, renewalInWords } from './profile-facts';

describe('the facts of a profile', () => {
  it.each([
    ['https://company.enroll.enterprise.sectigo.com', 'company.enroll.enterprise.sectigo.com'],
    ['https://cert-manager.com/api', 'cert-manager.com'],
    ['no address', 'no address'],
  ])('names the host of %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it.each<[string, Partial<RenewalPolicy>]>([
    ['30 days, by a person', {}],
    ['30 days, automatic', { autoRenew: true }],
    ['1 day, automatic', { autoRenew: true, windowDays: 1 }],
    ['30 days, fresh CSR from the requester', { autoRenew: true, keyOnRenewal: 'fresh' }],
  ])('say “%s” of %j', (words, policy) => {
    expect(renewalInWords({ ...DEFAULT_POLICY, ...policy })).toBe(words);
  });

  it('shows the id of a person whose name is not known, in the stored order', () => {
    expect(namesOf(['b', 'a'], [{ accountId: 'a', displayName: 'Ada' }])).toEqual(['b', 'Ada']);
  });
});
