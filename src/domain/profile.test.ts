import { DEFAULT_TOKEN_URL, isHttpsUrl, profileFaults, scmBase, viewOf } from './profile';
import type { Profile, ProfileDraft } from './profile';

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
  };
  expect(profileFaults(empty).map(({ field }) => field)).toEqual([
    'name',
    'clientId',
    'clientSecret',
    'operators',
    'scmUrl',
    'tokenUrl',
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
  const { clientSecret, ...rest } = draft;
  const profile: Profile = { ...rest, id: 'p', version: 1, secretVersion: 'v7', secretSetAt: 5 };
  expect(viewOf(profile)).toMatchObject({ hasSecret: true, secretSetAt: 5 });
  expect(JSON.stringify(viewOf(profile))).not.toContain('v7');
});
