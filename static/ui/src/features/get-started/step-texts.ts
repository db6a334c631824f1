/** What each step of *Get started* says in each of its states. */
import type { CredentialsState, GetStarted } from '../../../../../src/domain/profiles/get-started';

export interface StepTexts {
  readonly done: boolean;
  readonly title: string;
  /** What is so, and what to do next. */
  readonly text: string;
  /** Page of this entry that leads on, and what its button says. */
  readonly go?: { readonly route: string; readonly label: string };
}

const PROFILES = 'profiles';
const SET_UP = 'set-up';

/** @returns the three steps, in the order in which they are taken */
export function stepsOf({ credentials, project, certificate }: GetStarted): readonly [StepTexts, StepTexts, StepTexts] {
  return [credentialsStep(credentials), projectStep(project), certificateStep(certificate, project)];
}

const CREDENTIALS: Record<CredentialsState, (profile: string) => string> = {
  none: () => 'Create a profile with the client ID and secret of a REST account in Sectigo Certificate Manager (SCM).',
  untested: (profile) => `The profile “${profile}” is there. Press “Test connection” to see whether SCM accepts it.`,
  refused: (profile) => `SCM refuses the client secret of “${profile}”. Put a new one into the profile.`,
  blocked: (profile) => `The app may not call the SCM of “${profile}” yet. Allow its host on the page of profiles.`,
  done: (profile) => `SCM accepted the credentials of “${profile}”.`,
};

function credentialsStep({ state, profile = '' }: GetStarted['credentials']): StepTexts {
  const label = state === 'none' ? 'Create a profile' : 'Open profiles';
  const done = state === 'done';
  return { done, title: 'Credentials', text: CREDENTIALS[state](profile), go: { route: PROFILES, label } };
}

const PROJECT: Record<GetStarted['project']['state'], string> = {
  missing: 'Make a project for certificates, or attach one that you have. The set-up does it in one click.',
  unknown: 'Jira did not say whether there is a project for certificates. Reload the page to ask again.',
  done: '',
};

function projectStep({ state, key = '' }: GetStarted['project']): StepTexts {
  const done = state === 'done';
  const text = done ? `Certificates are requested in the project ${key}.` : PROJECT[state];
  return { done, title: 'Project', text, go: { route: SET_UP, label: 'Open set-up' } };
}

function certificateStep({ state }: GetStarted['certificate'], { key }: GetStarted['project']): StepTexts {
  if (state === 'done') return { done: true, title: 'First certificate', text: 'The first certificate was issued.' };
  const where = key === undefined ? 'in the project for certificates' : `in ${key}`;
  const text = `Create an issue of the type “Certificate” ${where}, choose the profile, and run “Enroll Certificate”.`;
  return { done: false, title: 'First certificate', text };
}
