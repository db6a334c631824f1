/** What the panel says around the certificate: the order's state, history, names. */
import type { Fate } from '../../../../../src/domain/certificate/certificate-view';

export const PANEL = 'Certificate';
export const ORDER = 'order';
export const CERTIFICATE = 'certificate';

export const STATE = { next: 'Next:', since: 'since', expired: 'Expired', revoked: 'Revoked' } as const;

export const FACTS = {
  profile: 'Profile',
  certId: 'SCM id',
  names: 'Names',
  validity: 'Validity',
  outlook: 'Outlook',
  serialNumber: 'Serial number',
  file: 'File',
  attached: '(attached to this issue)',
  lastCheck: 'Last check',
  lastCheckMeans: '(when SCM last said something of it)',
} as const;

export const PRESENT = { title: 'Present certificate', stays: 'The order above leaves it as it is.' } as const;

export const INSTALLED = {
  since: 'Installed since',
  button: 'Mark as installed',
  marking: 'Noting it …',
  means: 'Says that this certificate is in use.',
  meansForTheOneBefore: 'Says that this certificate is in use. The one before it can be revoked then.',
  notCertain: 'It is not certain that this was noted',
  notNoted: 'This was not noted',
} as const;

export const FATES: Readonly<Record<Fate, string>> = {
  valid: 'Valid',
  renewed: 'Renewed',
  replaced: 'Replaced',
  expired: 'Expired',
  revoked: 'Revoked',
};

export const HISTORY = {
  title: (count: number) => `History (${certificates(count)})`,
  serialNumber: 'Serial number',
  certId: (certId: string | undefined) => `, SCM id ${certId ?? ''}`,
  to: 'to',
  hidden: 'On an issue that you cannot see',
  present: 'The present one of this issue',
  earlier: 'An earlier one of this issue',
  on: 'On',
} as const;

export const NAMES = {
  find: 'Find a name',
  more: (more: number, of: number) => `Show ${more} more of ${of} names`,
  count: (all: number) => `${all} names`,
  found: (found: number, all: number) => `${found} of ${all} names`,
  addresses: 'IP addresses',
} as const;

export function certificates(count: number): string {
  return count === 1 ? '1 certificate' : `${count} certificates`;
}
