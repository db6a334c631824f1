/** Words of a report's table and file. */
import type { ReportKind } from '../../../../../src/domain/inventory/reports/report';

export const COLUMNS = {
  certificate: 'Certificate',
  notAfter: 'Expires',
  status: 'Status',
  serial: 'Serial number',
  organization: 'Organization',
  requester: 'Requester',
  issue: 'Issue',
  who: 'By',
  what: 'What',
} as const;

export const TABLE = {
  nameless: 'No name',
  none: 'None',
  missingIssue: 'Not found in Jira',
  app: 'The app',
  notFromJira: 'Not from Jira',
  further: 'Look further',
  noFurther: 'The next page could not be loaded',
  looking: 'Looking further …',
  refused: 'This report could not be read',
} as const;

export const scmId = (sslId: string) => `SCM id ${sslId}`;

interface Shown {
  readonly count: number;
  readonly goesOn: boolean;
  /** Records that were looked at. */
  readonly looked: number;
}

export function saidOf({ count, goesOn, looked }: Shown): string {
  if (count === 0)
    return goesOn ? `Nothing among the first ${looked}. “Look further” goes on.` : 'Nothing in this time.';
  const lines = `${count} ${count === 1 ? 'line' : 'lines'}`;
  return goesOn ? `${lines} among the first ${looked}. There may be more.` : `${lines}.`;
}

export const keptFor = (days: number) =>
  `What people did and what failed is kept for ${days} days: older lines are missing.`;

export const CSV = {
  export: 'Export CSV',
  stop: 'Stop',
  sofar: (rows: number) => `${rows} ${rows === 1 ? 'line' : 'lines'} so far …`,
  done: (rows: number) => `${rows} ${rows === 1 ? 'line was' : 'lines were'} exported.`,
  stopped: 'Stopped: no file was made.',
  failed: (why: string) => `No file was made. ${why}`,
  /** Days, `2026-11-22`. */
  file: (kind: ReportKind, from: string, until: string) => `certificates-${kind}-${from}-${until}.csv`,
  head: [
    ...['Report', 'Time (UTC)', 'What', 'SCM id', 'Common name', 'Serial number', 'Expires (UTC)', 'Status'],
    ...['Organization', 'By', 'Account id', 'Requester', 'Issue', 'Issue id'],
  ],
} as const;
