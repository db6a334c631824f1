import type { ListedProfile, ProfileDraft } from '../../../../../../../src/domain/profile';
import { DEFAULT_REACH, DEFAULT_TOKEN_URL } from '../../../../../../../src/domain/profile';
import { DEFAULT_POLICY } from '../../../../../../../src/domain/renewal/policy';
import { openForm } from '../form-state';
import { differencesOf } from './differences';

const NAMES = {
  people: [{ accountId: 'ada', displayName: 'Ada Lovelace' }],
  projects: [{ id: '10000', key: 'CERT', name: 'Certificates' }],
};
const SAVED: ListedProfile = {
  ...{ ...DEFAULT_POLICY, ...DEFAULT_REACH, id: 'p', version: 2, name: 'Web', clientId: 'c', comments: '' },
  ...{ scmUrl: 'https://x.enroll.enterprise.sectigo.com', tokenUrl: DEFAULT_TOKEN_URL, publicTrust: true },
  ...{ operators: ['ada'], secretSetAt: 0, hasSecret: true, findBlockedHosts: [] },
};
const { draft } = openForm({ stored: SAVED }, NAMES);

it('finds none between a profile and its own draft', () => {
  expect(differencesOf(draft, SAVED, NAMES)).toEqual([]);
});

it.each<[string, Partial<ProfileDraft>, object]>([
  ['an emptied text', { name: '' }, { label: 'Profile name', typed: '(empty)', saved: 'Web' }],
  ['a number', { dailyCap: 20 }, { label: 'Renewals a day at most', typed: '20', saved: '(empty)' }],
  [
    'the timing',
    { timing: { by: 'window', days: 20 } },
    { label: 'When renewal begins', typed: '20 days before expiry', saved: 'after two thirds of its life' },
  ],
  [
    'a freeze',
    { calendar: { ...DEFAULT_POLICY.calendar, freezes: [{ name: 'Fair', from: '2027-03-01', until: '2027-03-05' }] } },
    {
      label: 'Days and hours',
      typed: 'any day, any hour (UTC), 1 freeze; Fair 2027-03-01 to 2027-03-05',
      saved: 'any day, any hour (UTC)',
    },
  ],
  ['a tick', { autoRenew: true }, { label: 'Auto Renew', typed: 'yes', saved: 'no' }],
  ['a choice', { keyOnRenewal: 'fresh' }, { typed: 'Fresh CSR from the requester', saved: 'Reuse the CSR' }],
  ['people', { operators: [] }, { typed: '(empty)', saved: 'Ada Lovelace' }],
  ['projects', { projects: ['10000', '7'] }, { typed: 'Certificates, 7', saved: '(empty)' }],
])('says in words where %s differs', (_what, change, expected) => {
  expect(differencesOf({ ...draft, ...change }, SAVED, NAMES)).toEqual([expect.objectContaining(expected)]);
});

it('says nothing of the secret', () => {
  expect(differencesOf({ ...draft, clientSecret: 's3cret' }, SAVED, NAMES)).toEqual([]);
});
