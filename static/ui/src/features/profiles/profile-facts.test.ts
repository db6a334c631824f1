import { hostOf, namesOf } from './profile-facts';

describe('the facts of a profile', () => {
  it.each([
    ['https://company.enroll.enterprise.sectigo.com', 'company.enroll.enterprise.sectigo.com'],
    ['https://cert-manager.com/api', 'cert-manager.com'],
    ['no address', 'no address'],
  ])('names the host of %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it('shows the id of a person whose name is not known, in the stored order', () => {
    expect(namesOf(['b', 'a'], [{ accountId: 'a', displayName: 'Ada' }])).toEqual(['b', 'Ada']);
  });
});
