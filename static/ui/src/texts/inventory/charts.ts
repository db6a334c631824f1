/** Words of the pictures of the inventory, and of what stands over them. */
import type { RenewalPace } from '../../../../../src/domain/inventory/list/renewal-pace';

export const CHARTS = {
  title: 'Pictures and totals',
  weeks: 'Expiries per week, for a year',
  weeksHelp: 'Issued certificates. Choose a week to see them; arrow keys lead through the weeks.',
  status: 'By status',
  profile: 'By certificate profile',
  organization: 'By organization',
  key: 'By key',
  table: 'As a table',
  week: 'Week (UTC)',
  ends: 'Certificates that end',
  count: 'Certificates',
  other: 'All others together',
  rest: (kinds: number) => `${kinds} more in the table`,
  pace: 'What the shorter lives mean',
  paceFrom: 'Issued from (UTC)',
  paceLife: 'Lasts at most',
  paceRenewed: 'Renewed after about',
  pacePerWeek: 'Renewals a week',
  inForce: (day: string) => `${day} (now)`,
  days: (days: number) => `${days} days`,
} as const;

/** @param days both ends of the week */
export const weekInWords = (first: string, last: string) => `${first} – ${last}`;

export const weekLabel = (week: string, count: number) =>
  `${week}: ${count === 1 ? '1 certificate ends' : `${count} certificates end`}`;

export const ruleMark = (day: string, days: number) => `${day}: ${days} days at most`;

/** @param after how many end in the week in which the rule begins or after it, within the year that is drawn */
export function ruleInWords({ maximumDays }: RenewalPace, day: string, after: number): string {
  const end = after === 1 ? '1 of these ends' : `${after} of these end`;
  return `What is issued from ${day} on lasts ${maximumDays} days at most. ${end} from that week on, and whatever replaces them has to be renewed sooner.`;
}

export const paceMeaning = (certificates: number) =>
  `The CA/Browser Forum’s limits for publicly trusted certificates, for the ${certificates} certificates issued now, each renewed after two thirds of its life. Private certificates are not bound by them.`;

export const TOTALS = {
  line: <Node>(total: number, at: Node) => [
    `${total} ${total === 1 ? 'certificate' : 'certificates'} as of `,
    at,
    '. What was changed later shows in the list, and in the totals after the next import. What was deleted in Jira only is counted too.',
  ],
  none: 'Totals and pictures come with the end of the first import.',
  running: 'An import is under way: the list may still grow.',
  paused: 'The import is paused: some certificates may be missing.',
  cancelled: 'The last import was cancelled: some certificates may be missing.',
  stoppedTitle: 'The import has stopped',
  incomplete: 'SCM’s list changed during the last import: some certificates may be missing until the next one.',
} as const;
