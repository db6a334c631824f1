/** The page *Audit* in words. */
import { ACTORS } from './events';

export const PAGE = {
  title: 'Audit',
  what: 'audit list',
  lead: (keptDays: number) =>
    `Every act of people and of the app, refusals and failures included. Kept for ${keptDays} days.`,
  events: 'Events',
  refresh: 'Refresh',
  noOlder: 'The older events could not be loaded',
  older: 'Show older',
} as const;

interface Shown {
  readonly count: number;
  readonly isNarrowed: boolean;
  /** There may be older ones. */
  readonly goesOn: boolean;
}

export function saidOf({ count, isNarrowed, goesOn }: Shown): string {
  if (count === 0 && goesOn) return 'Nothing fits so far. “Show older” looks further back.';
  if (count === 0) return isNarrowed ? 'Nothing fits this filter.' : 'Nothing has happened yet.';
  const events = `${count} ${count === 1 ? 'event' : 'events'}`;
  return goesOn ? `${events} so far, newest first.` : `${events}, newest first.`;
}

export const FILTER = {
  title: 'Filter',
  from: 'From (UTC)',
  until: 'Until (UTC)',
  person: 'Person',
  act: 'Act',
  anyAct: 'Every act',
  outcome: 'Outcome',
  anyOutcome: 'Every outcome',
  profile: 'Profile',
  anyProfile: 'Every profile',
  issue: 'Issue',
  issueExample: 'CERT-1',
  apply: 'Apply',
  clear: 'Clear',
  /** Offered beside the people. */
  actors: Object.values(ACTORS),
  fromAfterUntil: '“From” lies after “Until”.',
  nobody: 'Choose a person from the names that are offered while you type.',
} as const;

export const CSV = {
  file: 'certificate-audit.csv',
  export: 'Export CSV',
  stop: 'Stop',
  sofar: (rows: number) => `${rows} ${rows === 1 ? 'row' : 'rows'} so far …`,
  done: (rows: number) => `${rows} ${rows === 1 ? 'row was' : 'rows were'} exported.`,
  stopped: 'Stopped: no file was made.',
  failed: (why: string) => `No file was made. ${why}`,
  head: [
    ...['Time (UTC)', 'Person', 'Account id', 'Act', 'Outcome', 'Reason', 'Sentence'],
    ...['Issue', 'Issue id', 'Profile', 'Profile id', 'Order', 'Certificate', 'Correlation id'],
  ],
} as const;
