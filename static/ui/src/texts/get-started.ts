/** The page *Get started* in words: each step in each of its states, where the credentials come from, and whom to ask. */
import type {
  CertificateState,
  CredentialsState,
  GetStarted,
  ProjectState,
} from '../../../../src/domain/profiles/get-started';

export const PAGE = { title: 'Get started', what: 'steps' };

/** `trouble`: it was begun, and something stands in the way. */
export type StepState = 'to-do' | 'trouble' | 'done';

export const STEP_STATES: Readonly<Record<StepState, string>> = {
  'to-do': 'To do',
  trouble: 'Needs attention',
  done: 'Done',
};

export interface StepTexts {
  readonly state: StepState;
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

export function numbered(number: number, title: string): string {
  return `${number}. ${title}`;
}

const CREDENTIALS: Record<CredentialsState, { readonly is: StepState; readonly text: (profile: string) => string }> = {
  none: {
    is: 'to-do',
    text: () =>
      'Create a profile with the client ID and secret of a REST account in Sectigo Certificate Manager (SCM).',
  },
  untested: {
    is: 'to-do',
    text: (profile) => `The profile “${profile}” is there. Press “Test connection” to see whether SCM accepts it.`,
  },
  disabled: {
    is: 'trouble',
    text: (profile) =>
      `No profile is enabled, so nothing can be requested. Enable “${profile}”, or create another one.`,
  },
  refused: {
    is: 'trouble',
    text: (profile) => `SCM refuses the client secret of “${profile}”. Put a new one into the profile.`,
  },
  blocked: {
    is: 'trouble',
    text: (profile) => `The app may not call the SCM of “${profile}” yet. Allow its host on the page of profiles.`,
  },
  done: { is: 'done', text: (profile) => `SCM accepted the credentials of “${profile}”.` },
};

function credentialsStep({ state, profile = '' }: GetStarted['credentials']): StepTexts {
  const { is, text } = CREDENTIALS[state];
  const label = state === 'none' ? 'Create a profile' : 'Open profiles';
  return { state: is, title: 'Credentials', text: text(profile), go: { route: PROFILES, label } };
}

const PROJECT: Record<ProjectState, { readonly is: StepState; readonly text: (key: string) => string }> = {
  missing: {
    is: 'to-do',
    text: () => 'Make a project for certificates, or attach one that you have. The set-up does it in one click.',
  },
  unknown: {
    is: 'trouble',
    text: () => 'Jira did not say whether there is a project for certificates. Reload the page to ask again.',
  },
  done: { is: 'done', text: (key) => `Certificates are requested in the project ${key}.` },
};

function projectStep({ state, key = '' }: GetStarted['project']): StepTexts {
  const { is, text } = PROJECT[state];
  return { state: is, title: 'Project', text: text(key), go: { route: SET_UP, label: 'Open set-up' } };
}

const CERTIFICATE: Record<CertificateState, { readonly is: StepState; readonly text: (where: string) => string }> = {
  missing: {
    is: 'to-do',
    text: (where) =>
      `Create an issue of the type “Certificate” ${where}, choose the profile, and run “Enroll Certificate”.`,
  },
  'under-way': { is: 'to-do', text: () => 'The first order is on its way. Its issue says who acts next.' },
  'held-up': {
    is: 'trouble',
    text: () => 'The first order has not got through. A comment on its issue says why, and who must act.',
  },
  done: { is: 'done', text: () => 'The first certificate was issued.' },
};

function certificateStep({ state }: GetStarted['certificate'], { key }: GetStarted['project']): StepTexts {
  const { is, text } = CERTIFICATE[state];
  const where = key === undefined ? 'in the project for certificates' : `in ${key}`;
  return { state: is, title: 'First certificate', text: text(where) };
}

/** Where SCM keeps the credentials, what Sectigo has to enable first, and whom to ask (SCM, connector prerequisites). */
export const CREDENTIALS_HELP = {
  summary: 'Where the credentials come from',
  inScm: 'In SCM',
  steps: [
    'Sign in to Sectigo Certificate Manager as an MRAO administrator.',
    'Open Enrollment > REST and choose “SSL Certificates REST API”. Its URL is the SCM URL.',
    'Open Accounts, choose the account, and press Edit. There is the client ID.',
    'Press Reset Secret. SCM shows the new client secret once: copy it into the profile.',
  ],
  resetBreaks: 'A reset breaks every other client of that account.',
  ownAccount:
    'Make an account of its own for Jira. One account stands for one organization, one certificate profile and one term.',
  before: 'What has to be there first',
  prerequisites: [
    'REST API access, which your Sectigo account manager enables.',
    'An organization in SCM.',
    'Validated domains: SCM refuses names outside of them.',
  ],
  noAccount: 'No account in SCM?',
  askWhom:
    'Ask whoever runs SCM in your company, often the security or PKI team, for a REST account of the type “SSL Certificates REST API”. If nobody does, ask your Sectigo account manager.',
} as const;
