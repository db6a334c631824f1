/** Words of the page Domains. */
import type { DomainWarning } from '../../../../../src/domain/account/reference/domain-warning';
import type { DomainStatus } from '../../../../../src/domain/account/reference-data';

export const COLUMNS = { name: 'Domain', status: 'Validation', until: 'Valid until', method: 'Method', id: 'ID' };

export const STATUSES: Readonly<Record<DomainStatus, string>> = {
  validated: 'Validated',
  'not-validated': 'Not validated',
  expired: 'Expired',
  unknown: 'Not known',
};

export const UNDER_WAY = (word: string) => `Under way: ${word}`;

/** @param days whole days from now, negative in the past */
export const inDays = (days: number): string => {
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  if (days === 0) return 'today';
  return days > 0 ? `in ${count}` : `${count} ago`;
};

/** @param day for example `2028-03-15` */
export const warning = (one: DomainWarning, day: (moment: number) => string): string => {
  switch (one.kind) {
    case 'not-validated':
      return 'SCM issues nothing for it until somebody proves control of it.';
    case 'ended':
      return 'The validation has ended: SCM issues nothing for it until somebody proves control of it again.';
    case 'ends-soon':
      return `The validation ends on ${day(one.at)}. Prove control of it again before that.`;
  }
};

/** Of a way of validating. */
export const endsOn = (day: string) => `accepted until ${day}`;

export const DETAILS = {
  open: (name: string) => `Details of ${name}`,
  of: (name: string) => `${name} in SCM now`,
  what: 'domain',
  active: 'State in SCM',
  isActive: 'Active',
  isSuspended: 'Suspended: SCM issues nothing for it',
  description: 'Description',
  delegations: 'Delegated to',
  none: 'Nobody',
  delegation: (name: string, id: string, types: string) =>
    `${name || 'Organization'} (${id}): ${types || 'no kind of certificate'}`,
  requested: 'not approved yet',
};
