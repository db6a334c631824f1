/** Words of the list of planned renewals, and of its file. */
import type { PlanEntry } from '../../../../../src/domain/renewal/plan/plan';
import type { PlanStep } from '../../../../../src/domain/renewal/plan/explain-entry';

export const LIST = {
  title: 'Renewals',
  region: 'Planned renewals',
  nameless: 'No name',
  none: 'Nothing is renewed in this time.',
  noneOfDay: 'Nothing is renewed on this day.',
  showAll: 'Show all days',
  explain: 'Why then?',
  previous: 'Previous',
  next: 'Next',
  ends: 'Ends, not renewed',
  standing: 'Approval, unless nothing has changed',
  approval: 'Approval',
  itself: 'Nothing',
  reading: 'Reading …',
  noOwner: 'Nobody named',
  hiddenIssue: 'Not shown to you',
  stepsTitle: 'The moments that led there',
  offset: 'Each renewal keeps its own small offset from the policy’s moment, so that they spread out.',
  step: 'What',
  at: 'When',
} as const;

export const COLUMNS = {
  when: 'When',
  certificate: 'Certificate',
  needs: 'Needs',
  domains: 'Domains validated then',
  owner: 'Owner',
  explain: 'Reason',
} as const;

export const explainWhich = (name: string): string => `Why then: ${name}`;

export const PERSONS: Readonly<Record<NonNullable<PlanEntry['person']>, string>> = {
  manual: 'A person to renew it',
  'fresh-key': 'A CSR with a new key',
  begun: 'A person, who has it',
  compromised: 'A new key: the old one was reported',
  nobody: 'A person to see to it',
};

export const DOMAINS: Readonly<Record<'valid' | 'ended' | 'unknown', string>> = {
  valid: 'Yes',
  ended: 'No',
  unknown: 'Not known',
};

/** @param until the day, in words */
export const domainsEnd = (until: string): string => `Ends on ${until}`;

export const roundOf = (round: number): string => `Renewal ${round} in this time`;

/** @param instead the day, in words */
export const frozenOut = (freeze: string, instead: string): string => `Freeze “${freeze}” instead of ${instead}`;

export const heldBackBy = (days: number): string =>
  `Held back ${days === 1 ? '1 day' : `${days} days`} by the daily cap`;

export const beyondCap = 'Beyond the daily cap: later would not be safe';

export const STEPS: Readonly<Record<PlanStep['what'], string>> = {
  issued: 'Issued',
  target: 'The policy’s moment',
  begins: 'Renewal begins',
  'latest-safe': 'Latest safe moment',
  domains: 'Validation of its domains ends',
  expires: 'Expires',
};

const many = (count: number): string => count.toLocaleString('en');

export const saidOf = (from: number, to: number, all: number): string =>
  all === 0 ? LIST.none : `${many(from)} to ${many(to)} of ${many(all)}, by when renewal begins.`;

export const ofDay = (day: string, count: number): string =>
  count === 0 ? LIST.noneOfDay : `${count === 1 ? '1 renewal' : `${count} renewals`} on ${day}.`;

export const CSV = {
  export: 'Export CSV',
  stop: 'Stop',
  yes: 'yes',
  no: 'no',
  whenChanged: 'when changed',
  sofar: (rows: number) => `${rows} ${rows === 1 ? 'line' : 'lines'} so far …`,
  done: (rows: number) => `${rows} ${rows === 1 ? 'line was' : 'lines were'} exported.`,
  stopped: 'Stopped: no file was made.',
  failed: (why: string) => `No file was made. ${why}`,
  /** Days, `2026-11-22`. */
  file: (from: string, until: string) => `renewal-plan-${from}-${until}.csv`,
  head: [
    ...[
      'Begins (UTC)',
      'Certificate',
      'Profile or SCM account',
      'Renewal',
      'Why',
      'Rule',
      'Needs a person',
      'Approval',
    ],
    ...['Domains validated then', 'Domains validated until (UTC)', 'Freeze', 'Instead of (UTC)', 'Held back days'],
    ...['Beyond cap', 'Latest safe (UTC)', 'Expires (UTC)', 'Serial number', 'Issue', 'Owner', 'Requester'],
  ],
} as const;
