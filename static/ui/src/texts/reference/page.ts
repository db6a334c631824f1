/** Words that the pages of reference data have in common: their sync, the filter, the pager. */
import type { ReferenceKind } from '../../../../../src/domain/account/reference/reference-kind';

/** What completes “Loading …”. */
export const WHAT: Readonly<Record<ReferenceKind, string>> = {
  organizations: 'organizations',
  domains: 'domains',
  'certificate-profiles': 'certificate profiles',
  'custom-fields': 'custom fields',
};

export const SYNC = {
  now: 'Sync now',
  all: 'Sync all four tabs',
  asking: 'Asking for the sync …',
  mayNot: 'Who may transition issues in the home project of this SCM account can sync.',
  off: 'The account is switched off: nothing is asked of SCM. A Jira admin switches it on.',
  refused: 'The sync was not begun',
  notFollowed: 'How the sync goes on could not be read',
};

export const BY_SCHEDULE = 'the weekly schedule';
export const SOMEBODY = 'a person whom Jira does not name';

/** Of the last sync that ended well. */
export const last = <Node>(at: Node, by: string) => ['Last sync ', at, `, by ${by}.`];

export const NEVER = 'Not synced yet. It happens by itself once a week.';
export const RESTLESS =
  'SCM’s list changed while it was read, three times in a row: something may be missing. Sync again later.';
export const UNTOLD = 'SCM does not say how the validations stand';

export const RUNNING = {
  begun: 'Reading from SCM …',
  read: (read: string, total: string) => `Reading from SCM: ${read} of ${total} …`,
};

export const HELD_UP = {
  title: 'The sync is held up',
  again: <Node>(at: Node) => ['The app tries again by itself: ', at, '.'],
};

export const FAILED = {
  title: 'The last sync failed',
  at: <Node>(at: Node) => [' It ended ', at, '. What stands below is from the sync before.'],
  atFirst: <Node>(at: Node) => [' It ended ', at, '.'],
};

export const NOTHING = {
  never: (what: string) => `No ${what} are known yet.`,
  none: (what: string) => `SCM has no ${what} that these credentials may see.`,
  noMatch: (what: string) => `No ${what} match.`,
};

export const FILTER = {
  label: (what: string) => `Filter ${what}`,
  placeholder: 'Name or ID',
  needing: 'Only those that need attention',
  found: (shown: string, all: string, what: string) =>
    shown === all ? `${all} ${what}` : `${shown} of ${all} ${what}`,
};

export const PAGER = {
  label: (what: string) => `Pages of ${what}`,
  previous: 'Previous',
  next: 'Next',
  of: (from: string, to: string, all: string) => `${from} to ${to} of ${all}`,
};

export const NO_ID = '–';
