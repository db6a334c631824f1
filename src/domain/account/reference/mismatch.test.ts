import { Problem } from '../../problem';
import { mismatchOf } from './mismatch';

const refusal = (scmCode?: number) =>
  new Problem('scm-set-up', 'SCM says no.', scmCode === undefined ? {} : { scmCode });

const ORDERED = {
  ...{ organization: 'Example Ltd', certificateProfile: 'Single Domain SSL', term: 365, domain: 'example.com' },
  customField: 'Cost center',
};

describe('a refusal of SCM names the tab to sync', () => {
  it.each([
    [
      -111,
      'certificate-profiles',
      'SCM no longer knows the certificate profile Single Domain SSL. Sync the tab Certificate profiles.',
    ],
    [
      -39,
      'certificate-profiles',
      'SCM no longer knows the certificate profile Single Domain SSL. Sync the tab Certificate profiles.',
    ],
    [
      -36,
      'certificate-profiles',
      'The certificate profile Single Domain SSL does not offer the term of 365 days any more. Sync the tab Certificate profiles.',
    ],
    [-1023, 'organizations', 'SCM no longer knows the organization Example Ltd. Sync the tab Organizations.'],
    [-62, 'custom-fields', 'SCM wants the custom field Cost center filled in. Sync the tab Custom fields.'],
    [-1601, 'custom-fields', 'SCM does not take what the custom field Cost center holds. Sync the tab Custom fields.'],
    [-107, 'domains', 'The validation of the domain example.com is not complete, or has ended. Sync the tab Domains.'],
    [-737, 'domains', 'The validation of the domain example.com is not complete, or has ended. Sync the tab Domains.'],
    [-727, 'domains', 'SCM no longer knows the domain example.com. Sync the tab Domains.'],
  ] as const)('%s: %s', (code, tab, sentence) => {
    expect(mismatchOf(refusal(code), ORDERED)).toEqual({ tab, sentence });
  });

  it('without names where they are not known', () => {
    expect(mismatchOf(refusal(-36))?.sentence).toBe(
      'The certificate profile does not offer this term any more. Sync the tab Certificate profiles.',
    );
    expect(mismatchOf(refusal(-1023))?.sentence).toBe(
      'SCM no longer knows the organization. Sync the tab Organizations.',
    );
  });

  it.each([undefined, -10, 0])('and none for what syncing does not mend (%s)', (code) => {
    expect(mismatchOf(refusal(code), ORDERED)).toBeUndefined();
  });
});
