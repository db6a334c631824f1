import { DEFAULT_REACH, DEFAULT_TOKEN_URL, profileDraftSchema, viewOf } from './profile';
import type { Profile, ProfileDraft } from './profile';
import { ANY_TIME } from './renewal/policy';
import { isHttpsUrl, scmBase } from './profiles/addresses';
import { profileFaults } from './profiles/profile-faults';

const draft: ProfileDraft = {
  ...{
    name: 'Standard SSL',
    clientId: 'id',
    clientSecret: 'secret',
    publicTrust: true,
    comments: '',
    operators: ['otto'],
  },
  ...{ scmUrl: 'https://example.enroll.enterprise.sectigo.com', tokenUrl: DEFAULT_TOKEN_URL },
  ...{
    timing: { by: 'window', days: 30 },
    calendar: ANY_TIME,
    autoRenew: true,
    openRenewalIssue: 'always',
    keyOnRenewal: 'reuse',
  },
};

it('finds nothing wrong with a good draft', () => {
  expect(profileFaults(draft)).toEqual([]);
});

it('finds all faults at once, in the order of the form', () => {
  const empty: ProfileDraft = {
    name: ' ',
    clientId: '',
    clientSecret: '',
    scmUrl: '',
    tokenUrl: '',
    comments: '',
    publicTrust: true,
    operators: [],
    ...{
      timing: { by: 'window', days: 0 },
      calendar: ANY_TIME,
      autoRenew: false,
      openRenewalIssue: 'always',
      keyOnRenewal: 'reuse',
    },
  };
  expect(profileFaults(empty).map(({ field }) => field)).toEqual([
    'name',
    'clientId',
    'clientSecret',
    'operators',
    'scmUrl',
    'tokenUrl',
    'timing',
  ]);
});

it('asks for the secret of a new profile only', () => {
  expect(profileFaults({ ...draft, clientSecret: '' })).toHaveLength(1);
  expect(profileFaults({ ...draft, clientSecret: '', id: 'p1', version: 1 })).toEqual([]);
});

it.each([
  ['name', { name: 'x'.repeat(101) }],
  ['clientId', { clientId: 'x'.repeat(256) }],
  ['comments', { comments: 'x'.repeat(801) }],
])('bounds %s', (field, change) => {
  expect(profileFaults({ ...draft, ...change }).map((fault) => fault.field)).toEqual([field]);
});

it.each([
  [1, true],
  [180, true],
  [0, false],
  [181, false],
  [-30, false],
  [30.5, false],
  [Number.NaN, false],
])('takes an expiry window of %d days: %s', (days, taken) => {
  const faults = profileFaults({ ...draft, timing: { by: 'window', days } });
  expect(faults.map(({ field }) => field)).toEqual(taken ? [] : ['timing']);
});

it.each<[string, object, boolean]>([
  ['a good draft', {}, true],
  ['another way to open renewal issues', { openRenewalIssue: 'never' }, false],
  ['another key on renewal', { keyOnRenewal: 'both' }, false],
  ['a window in words', { timing: { by: 'window', days: 'thirty' } }, false],
  ['a forced renewal: that is asked for separately', { force: { from: 1, until: 2, by: 'otto' } }, true],
])('reads %s: %s', (_name, change, good) => {
  const parsed = profileDraftSchema.safeParse({ ...draft, ...change });
  expect(parsed.success).toBe(good);
  expect(parsed.data ?? {}).not.toHaveProperty('force');
});

it.each([
  ['http://scm.example.com', false],
  ['https://user:word@scm.example.com', false],
  ['https://scm.example.com:8443', false],
  ['https://scm.example.com/#x', false],
  ['scm.example.com', false],
  ['javascript:alert(1)', false],
  [' https://scm.example.com/base ', true],
])('takes %s: %s', (url, expected) => {
  expect(isHttpsUrl(url)).toBe(expected);
});

it.each([
  'https://example.enroll.enterprise.sectigo.com',
  'https://example.enroll.enterprise.sectigo.com/',
  'https://example.enroll.enterprise.sectigo.com/api/v1',
  ' https://example.enroll.enterprise.sectigo.com/api/v1/certificates/ ',
])('finds the base in %s', (url) => {
  expect(scmBase(url)).toBe('https://example.enroll.enterprise.sectigo.com');
});

it('shows that there is a secret, never which', () => {
  const { clientSecret, dailyCap: _cap, renewalInfoUrl: _ca, approval, ...rest } = draft;
  const profile: Profile = { ...rest, ...DEFAULT_REACH, id: 'p', version: 1, secretVersion: 'v7', secretSetAt: 5 };
  expect(viewOf(profile)).toMatchObject({ hasSecret: true, secretSetAt: 5 });
  expect(JSON.stringify(viewOf(profile))).not.toContain('v7');
});
