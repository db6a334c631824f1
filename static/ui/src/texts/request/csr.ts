/** What is said about a CSR: how it is brought, what the checks found, how it is submitted. */
import type { RequestPurpose } from '../../../../../src/domain/request/request-view';

export const CSR = {
  label: 'CSR',
  help: [
    'The text that begins with -----BEGIN CERTIFICATE REQUEST-----; text around it does no harm.',
    'Never put a private key here.',
  ],
  placeholder: '-----BEGIN CERTIFICATE REQUEST-----',
  file: 'the CSR file',
  missing: 'Paste or drop a CSR first.',
  wrong: 'Put a good CSR here first.',
  privateKey: 'This is a private key',
  privateKeyMeans:
    'Nothing of it was sent, and it is gone from this page. Treat the key as compromised all the same: it was copied to where it does not belong. Make a new key and a new CSR, and put only the CSR here.',
} as const;

/** Names in a sentence. */
const MOST_SHOWN = 5;

export const CHECKS = {
  reading: 'Checking the CSR …',
  /** What was found in it. */
  isFor: (key: string, names: readonly string[]) => `${key}, for ${someOf(names)}`,
  asking: 'Asking the app about this key and these names …',
  notAsked: 'The app could not check it',
  notLoaded: 'This page could not load what checks a CSR.',
  again: (why: string) => `${why} It is checked again when you submit.`,
  good: 'The CSR is good: every check passed.',
  refused: 'This CSR cannot be submitted',
  warned: 'Good to know',
  underWay: 'The CSR is still being checked.',
  notGood: 'The CSR is not good yet.',
} as const;

export const SUBMIT = {
  replaces: 'The CSR that is on the issue now is replaced.',
  notSubmitted: 'Not submitted',
  button: 'Submit CSR',
  buttonOrdering: 'Submit and order',
  sending: 'Putting the CSR on the issue …',
  orderNow: (transition: string, purpose: RequestPurpose) =>
    `… and order it now, by the transition “${transition}”. Sectigo bills ${purpose === 'renewal' ? 'a renewal' : 'a certificate'}.`,
} as const;

export const SUBMITTED = {
  title: 'Submitted',
  titleOrdered: 'Submitted and ordered',
  keep: 'Keep',
  keepMeans:
    ': without it the certificate cannot be used, and nobody else has it. When the certificate is there, this dialog makes a .p12 file of both.',
  close: 'Close',
} as const;

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  return names.length > MOST_SHOWN ? `${shown} and ${names.length - MOST_SHOWN} more` : shown;
}
