/** What the dialog *Request certificate* says around its ways. */
import type { RequestPurpose } from '../../../../../src/domain/request/request-view';

export const REQUEST = {
  title: 'Request certificate',
  what: 'request',
  form: 'form',
  noPermission: 'No permission',
  mayNotEdit:
    'You may not edit this issue, so you cannot put a CSR on it. A project admin can give you the permission “Edit issues”.',
} as const;

export const WAYS = {
  question: 'What do you want to do?',
  key: 'Make a new key here',
  csr: 'I have a CSR',
  store: 'Make a .p12 of my key and the certificate',
} as const;

/** What a CSR on this issue is for; nothing where it is for a first certificate. */
export const PURPOSES: Readonly<Record<Exclude<RequestPurpose, 'first'>, (names: readonly string[]) => string>> = {
  renewal: (names) => `This issue renews the certificate for ${names.join(', ')}: the names stay, the key may be new.`,
  next: (names) =>
    `This issue has a certificate for ${names.join(', ')}. The CSR is used when you renew or replace it.`,
};

export const PROFILE = {
  label: 'Certificate profile',
  help: ['It says what kind of certificate is ordered, and on whose account.'],
  choose: 'Choose …',
  notOffered: (name: string) => `${name} (not offered)`,
  missing: 'Choose a certificate profile.',
} as const;

export const CLOSE = {
  button: 'Close',
  title: 'The key is not saved',
  meaning: 'Closing this dialog loses the key. Nothing was submitted yet.',
  stay: 'Stay',
  lose: 'Close and lose the key',
} as const;

/** Said on the issue when the dialog was closed around it. */
export const KEY_LOST = {
  title: 'The key was not saved',
  description:
    'The dialog was closed before the key was saved, so the key is gone. Nothing was submitted; make a new one.',
} as const;

/** @param what for example `the CSR file` */
export const dropHere = (what: string) => `Drop ${what} here, or choose it:`;
