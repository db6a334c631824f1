import type { CredentialsState, GetStarted } from '../../../../../src/domain/profiles/get-started';
import { stepsOf } from './step-texts';

const DONE: GetStarted = {
  credentials: { state: 'done', profile: 'Web' },
  project: { state: 'done', key: 'CERT' },
  certificate: { state: 'done' },
};

it('is done with all three steps once they are', () => {
  expect(stepsOf(DONE).map(({ done }) => done)).toEqual([true, true, true]);
});

it.each<[CredentialsState, RegExp]>([
  ['none', /Create a profile/],
  ['untested', /“Web” is there\. Press “Test connection”/],
  ['refused', /refuses the client secret of “Web”/],
  ['blocked', /may not call the SCM of “Web”/],
])('says what to do next while the credentials are %s', (state, expected) => {
  const [credentials] = stepsOf({ ...DONE, credentials: { state, profile: 'Web' } });
  expect(credentials).toMatchObject({ done: false, go: { route: 'profiles' } });
  expect(credentials.text).toMatch(expected);
});

it('leads to the set-up while there is no project, and does not claim so when Jira did not answer', () => {
  expect(stepsOf({ ...DONE, project: { state: 'missing' } })[1]).toMatchObject({ go: { route: 'set-up' } });
  expect(stepsOf({ ...DONE, project: { state: 'unknown' } })[1].text).toMatch(/did not say/);
});

it('names the project of the first request where it is known', () => {
  const certificate = { state: 'missing' } as const;
  expect(stepsOf({ ...DONE, certificate })[2].text).toMatch(/in CERT/);
  expect(stepsOf({ ...DONE, certificate, project: { state: 'missing' } })[2].text).toMatch(/in the project for/);
});
