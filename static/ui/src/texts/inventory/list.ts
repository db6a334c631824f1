/** Words of the list of certificates. */
import type { ShownStatus } from '../../../../../src/domain/inventory/list/shown-status';
import type { Search } from '../../../../../src/domain/inventory/list/search';

export const PAGE = { title: 'Inventory', what: 'certificates', overview: 'overview of the certificates' } as const;

export const EMPTY = {
  title: 'No certificates yet',
  text: 'A Jira admin imports the certificates of this SCM account under Apps, Sectigo Profile Settings, Accounts.',
} as const;

export const STATUSES: Readonly<Record<ShownStatus, string>> = {
  init: 'Begun',
  requested: 'Requested',
  approved: 'Approved',
  'sa-approved': 'Approved',
  applied: 'At the CA',
  issued: 'Issued',
  expired: 'Expired',
  revoked: 'Revoked',
  replaced: 'Replaced',
  declined: 'Declined',
  rejected: 'Rejected',
  invalid: 'Invalid',
  unmanaged: 'Not managed',
  unknown: 'Unknown',
  gone: 'Not in SCM any more',
};

export const COLUMNS = {
  name: 'Certificate',
  status: 'Status',
  ends: 'Expires (UTC)',
  profile: 'Certificate profile',
  organization: 'Organization',
  key: 'Key',
  issue: 'Issue',
} as const;

export const LIST = {
  region: 'Certificates',
  caption: 'Certificates of the SCM account, sorted by expiry',
  /** Where SCM says no common name. */
  nameless: (sslId: string) => `No name (id ${sslId})`,
  moreNames: (count: number) => `and ${count} more ${count === 1 ? 'name' : 'names'}`,
  noEnd: 'No date yet',
  notGiven: 'Not given',
  missingIssue: 'Not found in Jira',
  noIssue: 'None',
  looking: 'Looking for certificates …',
  refresh: 'Refresh',
  newer: 'Previous page',
  older: 'Next page',
  further: 'Look further',
  noFurther: 'The next page could not be loaded',
} as const;

/** @param days whole days that remain, rounded down; negative once expired */
export function remaining(days: number): string {
  if (days < 0) return days === -1 ? 'less than a day ago' : `${daysInWords(-days - 1)} ago`;
  return days === 0 ? 'in less than a day' : `in ${daysInWords(days)}`;
}

const daysInWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

interface Shown {
  /** Of the first row that is shown, from 1. */
  readonly from: number;
  readonly rows: number;
  readonly isWhole: boolean;
  /** Rows that were looked at. */
  readonly looked: number;
  readonly order: string;
}

export function saidOf({ from, rows, isWhole, looked, order }: Shown): string {
  if (rows === 0) {
    return isWhole ? 'No certificate fits.' : `None of ${looked} certificates fits so far. There are more to look at.`;
  }
  const certificates = `${from}–${from + rows - 1}`;
  return `${isWhole && from === 1 ? countOf(rows) : `Certificates ${certificates}`}, ${order}.`;
}

const countOf = (rows: number): string => `${rows} ${rows === 1 ? 'certificate' : 'certificates'}`;

/** What the text of the search box was taken for. */
export function searchInWords(search: Search): string {
  if (search.kind === 'id') return `SCM id ${search.value}.`;
  if (search.kind === 'serial') return `Serial number ${search.values[0]}.`;
  if (search.kind === 'none') return NOT_FOUND[search.why];
  return search.value.startsWith('*.') ? `The wildcard ${search.shown}.` : `${search.shown} and everything under it.`;
}

const NOT_FOUND = {
  suffix: 'This is the end of many names. Search for a domain, such as example.com.',
  unreadable:
    'This is neither a name, a serial number nor an id. Whole names are found, and everything under a domain; parts of a word are not.',
} as const;
