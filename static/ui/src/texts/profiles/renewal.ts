/** The fields of the group *Renewal*, each with what stands beside it (domain/renewal/policy.ts). */
import type { ProfileDraft } from '../../../../../src/domain/profile';
import { FEWEST_PERCENT, MOST_PERCENT } from '../../../../../src/domain/renewal/faults/timing-fault';
import { LONGEST_WINDOW_DAYS } from '../../../../../src/domain/renewal/policy';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';

import { CALENDAR_FIELD } from './policy/calendar';

/** What of the policy a person fills in. */
export type RenewalField = Extract<keyof RenewalPolicy, keyof ProfileDraft>;

export const RENEWAL_TITLE = 'Renewal';

export const TIMING_FIELD = {
  name: 'timing',
  label: 'When renewal begins',
  help: [
    'A share of life follows every change of the term: two thirds leave 66 days of 199, and 15 of 46.',
    'Each certificate keeps its own small offset, at most one percent of its life, so that renewals spread out.',
  ],
  choices: [
    { value: 'fraction', label: 'After a share of the certificate’s life' },
    { value: 'window', label: 'Days before the certificate expires' },
  ],
} as const;

/** Where the CA can be asked (RFC 9773). */
export const CA_CHOICE = {
  value: 'ca-window',
  label: 'When the CA suggests it, else after two thirds of its life',
} as const;

export const CA_FIELD = {
  name: 'renewalInfoUrl',
  label: 'CA’s renewal information',
  help: [
    'Address of the CA’s ACME Renewal Information (ARI, RFC 9773): “renewalInfo” in its ACME directory. Filled in is Sectigo’s; whether it knows certificates that were ordered by REST is not confirmed.',
    'The app asks it about each certificate up to four times a day, without any secret. Its host must be allowed for this app: a Jira admin is asked when the profile is saved.',
    'Nothing depends on it: while the CA says nothing, two thirds of life hold. What it calls in at once is renewed within hours, unless calendar or daily cap hold it back.',
  ],
} as const;

/** The number that belongs to each choice. */
export const TIMING_NUMBER = {
  fraction: {
    label: 'Share of life (percent)',
    help: [`From ${FEWEST_PERCENT} to ${MOST_PERCENT}; 67 are two thirds.`],
  },
  window: {
    label: 'Expiry Window (days)',
    help: [
      'Never before a third of its life has passed.',
      `From 1 to ${LONGEST_WINDOW_DAYS} days, and fewer than the certificates are valid for.`,
    ],
  },
} as const;

export const CAP_FIELD = {
  name: 'dailyCap',
  label: 'Renewals a day at most',
  help: [
    'The app begins no more than these by itself in a day; the rest take their turn on the days after.',
    'Leave it empty for no cap: then some wait only where all profiles together have many more than in the weeks before, a week at most.',
    'What could expire is renewed all the same.',
  ],
} as const;

export const AUTO_RENEW_FIELD = {
  name: 'autoRenew',
  label: 'Auto Renew',
  help: [
    'The app orders the renewal itself when it is due. Sectigo bills each renewal.',
    'Unless it is checked, a person is asked to renew each certificate.',
  ],
} as const;

export const OPEN_ISSUE_FIELD = {
  name: 'openRenewalIssue',
  label: 'Open a renewal issue',
  help: [
    'A renewal issue is linked to the issue of the old certificate and gets the new one.',
    'Without it, an automatic renewal stays on the same issue.',
  ],
  choices: [
    { value: 'always', label: 'Always' },
    { value: 'when-needed', label: 'Only when a person is needed' },
  ],
} as const;

export const KEY_FIELD = {
  name: 'keyOnRenewal',
  label: 'Key on renewal',
  help: [
    'The same CSR keeps the same key: the new certificate takes the place of the old one on the server.',
    'With a fresh CSR nothing is renewed unattended: an issue is opened and waits for the requester.',
  ],
  choices: [
    { value: 'reuse', label: 'Reuse the CSR' },
    { value: 'fresh', label: 'Fresh CSR from the requester' },
  ],
} as const;

/** From top to bottom. */
export const RENEWAL_ORDER: readonly RenewalField[] = [
  TIMING_FIELD.name,
  CA_FIELD.name,
  AUTO_RENEW_FIELD.name,
  CAP_FIELD.name,
  CALENDAR_FIELD.name,
  OPEN_ISSUE_FIELD.name,
  KEY_FIELD.name,
];

/** @returns what two settings mean together where one of them has no effect */
export function warningOf({
  autoRenew,
  keyOnRenewal,
}: Pick<RenewalPolicy, 'autoRenew' | 'keyOnRenewal'>): string | undefined {
  if (!autoRenew || keyOnRenewal !== 'fresh') return undefined;
  return '“Auto Renew” has no effect with a fresh CSR: an issue is opened, and nothing is ordered until the requester has put the new CSR into it.';
}
