/** The import of an account in words: what it takes, how it gets on, and what it brought. */

const number = (count: number) => count.toLocaleString('en');
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** @returns for example `about 2 hours` */
export function aboutTime(minutes: number): string {
  if (minutes < 2) return 'about a minute';
  if (minutes < 120) return `about ${number(minutes)} minutes`;
  return `about ${number(Math.round(minutes / 60))} hours`;
}

export const IMPORT = {
  button: 'Import',
  buttonOf: (name: string) => `Import of ${name}`,
  title: (name: string) => `Import of ${name}`,
  back: 'Back to the accounts',
  what: 'import',
  section: 'Certificates of the account',
};

export const STATES = {
  running: 'Running',
  paused: 'Paused',
  cancelled: 'Cancelled',
  stopped: 'Stopped',
  done: 'Complete',
  incomplete: 'Incomplete',
} as const;

export const ACTS = {
  begin: 'Begin import',
  again: 'Sync now',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel import',
  working: 'Working …',
  refused: 'This was not done',
};

export const ESTIMATE = {
  what: 'estimate',
  intro:
    'Nothing was imported yet. The app reads every certificate of the account into its inventory, and changes nothing in SCM. You can go on working, pause it and leave this page.',
  size: (certificates: number, calls: number) =>
    `${plural(certificates, 'certificate', 'certificates')}, ${plural(calls, 'call', 'calls')} to SCM`,
  time: aboutTime,
  writes: (writes: number) => `${plural(writes, 'write', 'writes')} into Jira’s store`,
  slowest: {
    scm: 'SCM sets the pace: it lists too little, so that the app asks about each certificate.',
    store: 'Jira’s store sets the pace: the app takes no more than 60 % of the writes that Jira allows.',
  },
  terms: { size: 'To read', writes: 'To write', time: 'Takes' },
};

export const PROGRESS = {
  label: 'Certificates read',
  done: (done: number, total: number) =>
    total === 0 ? 'SCM’s list was not read yet.' : `${number(done)} of ${number(total)} certificates`,
  pass: (pass: number) => `Round ${pass}: the list changed while it was read, so it is read again.`,
  left: (minutes: number, rate: number) => `${number(Math.round(rate))} a minute, ${aboutTime(minutes)} left`,
  unknown: 'How long it takes is known in a moment.',
};

export const BROUGHT = {
  terms: {
    lastDone: 'Last sync',
    begun: 'First import',
    added: 'New',
    changed: 'Changed',
    gone: 'No longer in SCM',
    unreadable: 'Unreadable',
    total: 'In the inventory',
  },
  since: <Node>(at: Node) => ['ended ', at],
  began: <Node>(at: Node) => ['began ', at],
  unreadable:
    'SCM gave their details in a form that the app cannot read. They stand in the inventory by their ids, and the next sync asks again.',
  incomplete:
    'SCM’s list changed so much while it was read that certificates may be missing. Nothing of what was known before is lost; sync again at a quieter time.',
  weekly: 'Synced every week by itself.',
};

export const TROUBLE = { running: 'The import is held up and tries again by itself', stopped: 'The import stopped' };
