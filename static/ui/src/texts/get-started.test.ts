import type { CredentialsState, GetStarted } from '../../../../src/domain/profiles/get-started';
import { stepsOf } from './get-started';

const DONE: GetStarted = {
  credentials: { state: 'done', profile: 'Web' },
  project: { state: 'done', key: 'CERT' },
  certificate: { state: 'done' },
};

it('is done with all three steps once they are', () => {
  expect(stepsOf(DONE).map(({ state }) => state)).toEqual(['done', 'done', 'done']);
});

it.each<[CredentialsState, string, RegExp]>([
  ['none', 'to-do', /Create a profile/],
  ['untested', 'to-do', /“Web” is there\. Press “Test connection”/],
  ['disabled', 'trouble', /Enable “Web”/],
  ['refused', 'trouble', /refuses the client secret of “Web”/],
  ['blocked', 'trouble', /may not call the SCM of “Web”/],
])('while the credentials are %s, the step is %s and says what to do next', (state, is, expected) => {
  const [credentials] = stepsOf({ ...DONE, credentials: { state, profile: 'Web' } });
  expect(credentials).toMatchObject({ state: is, go: { route: 'profiles' } });
  expect(credentials.text).toMatch(expected);
});

it('leads to the set-up while there is no project, and does not claim so when Jira did not answer', () => {
  expect(stepsOf({ ...DONE, project: { state: 'missing' } })[1]).toMatchObject({
    ...{ state: 'to-do', go: { route: 'set-up' } },
  });
  const unknown = stepsOf({ ...DONE, project: { state: 'unknown' } })[1];
  expect(unknown.state).toBe('trouble');
  expect(unknown.text).toMatch(/did not say/);
});

it('names the project of the first request where it is known', () => {
  const certificate = { state: 'missing' } as const;
  expect(stepsOf({ ...DONE, certificate })[2].text).toMatch(/in CERT/);
  expect(stepsOf({ ...DONE, certificate, project: { state: 'missing' } })[2].text).toMatch(/in the project for/);
});

it.each([
  ['under-way', 'to-do', /on its way/],
  ['held-up', 'trouble', /not got through\. A comment on its issue says why/],
] as const)('says that the first order is %s', (state, is, expected) => {
  const step = stepsOf({ ...DONE, certificate: { state } })[2];
  expect(step.state).toBe(is);
  expect(step.text).toMatch(expected);
});
