/** Which certificates get an issue, in words: the setting, its preview, the making, and the result list. */
import { aboutTime } from './import';

const number = (count: number) => count.toLocaleString('en');
const issues = (count: number) => `${number(count)} ${count === 1 ? 'issue' : 'issues'}`;
const certificates = (count: number) => `${number(count)} ${count === 1 ? 'certificate' : 'certificates'}`;

export const ISSUES = {
  what: 'issues of certificates',
  section: 'Which certificates get a Jira issue',
  intro:
    'The inventory has every certificate, with or without an issue. An issue gives it a place on boards and in filters. Issues are made in the home project, after each sync and by “Make issues now”; each certificate gets one.',
};

export const FIELDS = {
  which: {
    label: 'Certificates with an issue',
    help: ['An issue that is there stays, whatever you choose here.'],
    choices: { none: 'None', ending: 'Those that end soon', all: 'All' },
  },
  withinDays: { label: 'End within (days)', help: ['1 to 730 days from the day of the sync.'] },
  organizations: {
    label: 'Only of these organizations',
    help: ['None chosen: of every organization. A department is chosen by itself.'],
    what: 'organizations',
    kept: (id: string) => `Organization ${id}`,
  },
  names: {
    label: 'Only with these names',
    help: [
      'One name or pattern a line, for example *.example.com. “*” stands for any characters. Nothing here: every name.',
      '*.example.com is not example.com itself.',
    ],
  },
  ended: {
    label: 'Expired, revoked and declined ones, too',
    help: ['Their issues go to the status that fits. Without this, only what is in use or on its way gets one.'],
  },
} as const;

export const RULE = {
  save: 'Save',
  saved: 'Saved. It holds from the next sync on; “Make issues now” does not wait for that.',
  savedNone: 'Saved. No certificate gets an issue by itself.',
  notSaved: 'This was not saved',
  saving: 'Saving …',
  preview: 'Count first',
  counting: 'Counting …',
  unsaved: 'Not saved yet.',
};

export const PREVIEW = {
  title: (count: number, looked: number) =>
    `${certificates(count)} would get an issue, of ${number(looked)} without one`,
  soFar: (count: number, looked: number) =>
    `So far ${number(count)} of ${number(looked)} certificates without an issue`,
  takes: (minutes: number) =>
    `Making the issues takes ${aboutTime(minutes)}: the app takes 40 % of what Jira allows it.`,
  first: 'Those that end first:',
  entry: <Node>(name: string, at: Node) => [`${name}, until `, at],
  endless: (name: string) => name,
  failed: 'The certificates could not be counted',
};

export const MAKING = {
  now: 'Make issues now',
  stop: 'Stop',
  working: 'Working …',
  refused: 'This was not done',
  progress: 'Issues made',
  steps: {
    check: 'Looking whether the issues of certificates are still there.',
    count: 'Counting the certificates that are to get an issue.',
    make: 'Making issues.',
  },
  done: (made: number, total: number) => `${number(made)} of ${issues(total)} made`,
  left: (minutes: number, rate: number) => `${number(Math.round(rate))} a minute, ${aboutTime(minutes)} left`,
  held: 'The making of issues is held up and goes on by itself',
  failed: 'The making of issues stopped',
  states: { running: 'Running', stopped: 'Stopped', failed: 'Stopped', done: 'Complete', never: '' },
  ended: <Node>(at: Node) => ['Last time: ', at],
  brought: (made: number, failed: number, unlinked: number) =>
    [
      `${issues(made)} made`,
      ...(failed > 0 ? [`${certificates(failed)} without one, see below`] : []),
      ...(unlinked > 0 ? [`${issues(unlinked)} found deleted`] : []),
    ].join(', ') + '.',
};

export const RESULTS = {
  what: 'results',
  show: 'Show results',
  hide: 'Hide results',
  caption: 'What became of each certificate',
  columns: { name: 'Certificate', issue: 'Issue', reason: 'Note' },
  none: 'none',
  all: 'All',
  onlyFailed: 'Only those without an issue or with a note',
  more: 'Show more',
  nothing: 'Nothing to show.',
};
