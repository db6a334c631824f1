/** Words of the page of reports. */
import type { Preset } from '../../../../../src/domain/inventory/reports/period';
import type { ReportKind } from '../../../../../src/domain/inventory/reports/report';

export const PAGE = { title: 'Reports', what: 'reports', reading: 'Reading the reports …' } as const;

export const PERIOD = {
  title: 'Time of the reports',
  label: 'Period',
  own: 'Own dates',
  from: 'From (UTC)',
  until: 'Until (UTC)',
  show: 'Show',
  missing: 'Write both days.',
  fromAfterUntil: '“From” lies after “Until”.',
  /** Days, `2026-11-22`. */
  said: (from: string, until: string) => `From ${from} until ${until}, both days included, UTC.`,
} as const;

export const PRESET_LABELS: Readonly<Record<Preset, string>> = {
  'this-month': 'This month',
  'last-month': 'Last month',
  'last-90-days': 'Last 90 days',
  'next-30-days': 'Next 30 days',
  'next-90-days': 'Next 90 days',
};

interface ReportWords {
  readonly title: string;
  /** What stands in it and what does not. */
  readonly lead: string;
  /** Of the column that says when. */
  readonly at: string;
}

export const REPORT_WORDS: Readonly<Record<ReportKind, ReportWords>> = {
  expiring: {
    title: 'Expiring',
    lead: 'Every certificate that ends in this time, renewed or not. Left out: what is revoked, what SCM has no more, and what was deleted in Jira.',
    at: 'Expires',
  },
  issued: {
    title: 'Issued',
    lead: 'Every certificate that begins in this time, whichever way it was asked for, with the requester as SCM names them.',
    at: 'Issued',
  },
  renewed: {
    title: 'Renewed',
    lead: 'Renewals that were ordered here through this SCM account and came to a certificate in this time. Renewals on an issue of a profile stand on that issue.',
    at: 'Renewed',
  },
  replaced: {
    title: 'Replaced',
    lead: 'Replacements that were ordered here through this SCM account and came to a certificate in this time.',
    at: 'Replaced',
  },
  revoked: {
    title: 'Revoked',
    lead: 'Certificates that SCM lists as revoked, by SCM’s date, whoever did it. Left out: those whose revocation SCM does not date.',
    at: 'Revoked',
  },
  done: {
    title: 'Done by people',
    lead: 'What people did with this SCM account and its certificates in Jira.',
    at: 'When',
  },
  failed: {
    title: 'Failed',
    lead: 'What was refused or failed, and who must act. Requests that were declined in SCM stand here too.',
    at: 'When',
  },
};

/** @returns a count on top @param goesOn there may be more */
export const countOf = (count: number, goesOn: boolean): string => (goesOn ? `${count}+` : String(count));
export const UNKNOWN_COUNT = '–';
/** For screen readers, behind the title. */
export const SO_FAR = ' so far, there may be more';
export const NOT_COUNTED = ' could not be read';
export const SUMMARY = 'Counts';
