/** The fields of the group *Renewal*, each with what stands beside it (domain/renewal/policy.ts). */
import type { ProfileDraft } from '../../../../../src/domain/profile';
import { LONGEST_WINDOW_DAYS } from '../../../../../src/domain/renewal/policy';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';

/** What of the policy a person fills in. */
export type RenewalField = Extract<keyof RenewalPolicy, keyof ProfileDraft>;

export const RENEWAL_TITLE = 'Renewal';

export const WINDOW_FIELD = {
  name: 'windowDays',
  label: 'Expiry Window (days)',
  help: [
    'Renewal begins so many days before a certificate expires, never before a third of its life has passed.',
    `From 1 to ${LONGEST_WINDOW_DAYS} days, and fewer than the certificates are valid for.`,
  ],
} as const;

export const AUTO_RENEW_FIELD = {
  name: 'autoRenew',
  label: 'Auto Renew',
  help: [
    'The app orders the renewal itself when the window begins. Sectigo bills each renewal.',
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
  WINDOW_FIELD.name,
  AUTO_RENEW_FIELD.name,
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
