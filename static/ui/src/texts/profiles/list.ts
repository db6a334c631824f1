/** The list of profiles in words: the cards, their facts, what stands in a profile’s way, and what was done. */
import { isAlwaysOpen } from '../../../../../src/domain/renewal/calendar/openings';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';
import { timingInWords } from '../../../../../src/domain/renewal/words/why-then';
import { calendarInWords } from './policy/calendar';

export const PAGE = { what: 'profiles', title: 'Sectigo profiles', create: 'Create profile', select: 'Select Profile' };

export const EMPTY = {
  title: 'No profiles yet',
  text: 'A profile is a named set of credentials for Sectigo Certificate Manager. Its client ID stands for one organization, one certificate profile and one term. Requesters choose a profile by its name on their issue.',
};

export const FACTS = {
  scm: 'SCM',
  clientId: 'Client ID',
  clientSecret: 'Client Secret',
  renewal: 'Renewal',
  issuedBy: 'Issued by',
  privateCa: 'Private CA',
  projects: 'Allowed projects',
  allProjects: 'all',
  home: 'Home project',
  people: 'People with SCM access',
  nobody: 'nobody',
  noSecret: 'not set',
  secretSince: <Node>(at: Node) => ['set since ', at],
  tested: <Node>(at: Node) => [', last tested ', at],
};

/** @returns when and how its certificates are renewed, for example `30 days before expiry, automatic` */
export function renewalInWords({ timing, calendar, dailyCap, ...policy }: RenewalPolicy): string {
  return [
    timingInWords(timing),
    wayOf(policy),
    ...(isAlwaysOpen(calendar) ? [] : [calendarInWords(calendar)]),
    ...(dailyCap === undefined ? [] : [`${dailyCap} a day at most`]),
  ].join(', ');
}

/** A fresh key needs its requester, whatever else is set. */
function wayOf({ keyOnRenewal, autoRenew }: Pick<RenewalPolicy, 'keyOnRenewal' | 'autoRenew'>): string {
  if (keyOnRenewal === 'fresh') return 'fresh CSR from the requester';
  return autoRenew ? 'automatic' : 'by a person';
}

export const LOZENGES = { disabled: 'Disabled', refused: 'Secret refused', blocked: 'Host not allowed' };

export const DISABLED =
  'Not offered to requesters, and new requests are refused. Renewals and revocations of its certificates go on.';

export const REFUSED_SECRET = {
  title: 'SCM refuses the client secret',
  neverWorked: <Node>(since: Node) => ['Since ', since, '; it never worked here. Check client ID and secret.'],
  lapsed: <Node>(since: Node, until: Node) => [
    ...['Since ', since, '; it was accepted until ', until],
    '. It was reset in SCM, or it has expired.',
  ],
  todo: 'Reset it in SCM and put the new one into the profile. Automatic renewals and orders on their way wait until then; new requests are refused.',
};

export const CONNECTION = {
  good: 'Connected: SCM accepted the credentials.',
  bad: 'The connection does not work',
};

/** The buttons of a card; the second of a pair names the profile, for screen readers. */
export const ACTS = {
  edit: 'Edit',
  editWhich: (name: string) => `Edit ${name}`,
  test: 'Test connection',
  testWhich: (name: string) => `Test connection of ${name}`,
  force: 'Force Renewal…',
  forceWhich: (name: string) => `Force Renewal of ${name}`,
  duplicate: 'Duplicate',
  duplicateWhich: (name: string) => `Duplicate ${name}`,
  turn: (enabled: boolean) => (enabled ? 'Disable' : 'Enable'),
  turnWhich: (enabled: boolean, name: string) => `${ACTS.turn(enabled)} ${name}`,
  remove: 'Remove…',
  removeWhich: (name: string) => `Remove ${name}`,
  reload: 'Reload',
};

export const UNCHANGED = 'Nothing was changed';

export const SAID = {
  saved: (name: string, notice = '') =>
    `The profile “${name}” was saved. “Test connection” shows whether SCM accepts it. ${notice}`.trim(),
  removed: (name: string, notice = '') => `The profile “${name}” was removed. ${notice}`.trim(),
  enabled: (name: string, notice = '') => `The profile “${name}” was enabled. ${notice}`.trim(),
  disabled: (name: string, notice = '') =>
    `The profile “${name}” was disabled: nothing new is ordered with it. Renewals and revocations of its certificates go on. ${notice}`.trim(),
};
