/** The page *Diagnostics* in words. */
import type { Credentials } from '../../../../../src/domain/health/health';

export const PAGE = { title: 'Diagnostics', what: 'diagnostics', refresh: 'Refresh' } as const;

export const WAITING = {
  title: 'Waiting work',
  orders: 'Orders',
  certificates: 'Certificates',
  explained: 'What is due for more than two hours is held up: the hourly schedule takes up all of it.',
  none: 'None is due.',
  due: (count: number, more: boolean) => `${more ? `More than ${count}` : count} due`,
  oldest: <Node>(since: Node) => [', the oldest since ', since],
} as const;

export const PROFILES = {
  title: 'Profiles',
  none: 'There is no profile yet.',
  nothingYet: 'Nothing has happened with it yet.',
  last: (count: number) => `Last ${count === 1 ? 'event' : `${count} events`}, newest first`,
  secretSet: <Node>(at: Node) => ['Client secret set ', at],
} as const;

export const CREDENTIALS: Readonly<Record<Credentials['state'], string>> = {
  accepted: 'Accepted by SCM',
  refused: 'Refused by SCM',
  unknown: 'Not used yet',
};

export const SCHEDULES = {
  title: 'Schedules',
  none: 'None has run yet. The first run comes a few minutes after the app was installed.',
  good: 'OK',
  failed: 'Failed',
  because: <Node>(at: Node, problem = '') => [at, ` (${problem})`],
  lastWell: <Node>(at: Node, queued: number) => ['last went well ', at, `, ${queued} queued`],
  well: <Node>(at: Node, queued: number) => [at, `, ${queued} queued`],
} as const;

export const LOG = {
  title: 'Log',
  level: 'Log level',
  choices: [
    { value: 'info', label: 'Info: one line for each piece of work' },
    { value: 'detailed', label: 'Detailed: also every call of a screen and every call to SCM' },
  ],
  help: [
    'A Jira admin downloads the log under Connected apps, or allows the developer to see it there.',
    'The log holds names of acts, ids, codes and times. It never holds secrets, texts or certificates.',
  ],
  saving: 'Saving …',
  saved: 'Saved.',
  notSaved: (why: string) => `The log level was not changed. ${why}`,
  uncertain: (why: string) => `It is not certain that the log level was changed. ${why}`,
} as const;

export const SUPPORT = {
  title: 'Export for support',
  holds: 'One file with:',
  export: 'Export for support',
  made: 'The file was made.',
  notMade: (why: string) => `No file was made. ${why}`,
} as const;
