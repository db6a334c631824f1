/** What the watchdog says on the admin pages. */

export const CARD = {
  title: 'Watchdog',
  what: 'watchdog',
  well: 'All is well',
  found: (count: number) => (count === 1 ? '1 thing is wrong' : `${count} things are wrong`),
  notYet: 'It looks for the first time a few minutes after the app was installed.',
  looked: <Node>(at: Node) => ['last looked ', at],
} as const;

export const SILENT = {
  title: 'The watchdog has not run for more than a day',
  meaning: <Node>(at: Node) => [
    'Jira has not started the app’s hourly schedule since ',
    at,
    '. While it does not, nothing is renewed and nobody is reminded.',
  ],
} as const;

export const WRONG = {
  title: (count: number) =>
    count === 1 ? 'Something is wrong with the app' : `${count} things are wrong with the app`,
  toldOn: <Node>(issue: Node) => ['Told on ', issue, '.'],
  unheard: (why: string) => `No issue tells of it: ${why}`,
  /** Before the next look of the watchdog, or closed by a person. */
  noIssue: 'No issue tells of it.',
} as const;

export const PLACE = {
  told: (project: string) => `When something is wrong, one issue in ${project} says so, and is closed by the app.`,
  nowhere: 'When something is wrong, it is shown here and on top of these pages alone: choose a project for an issue.',
} as const;

export const PROJECT_FIELD = {
  label: 'Project for the issue',
  help: [
    'In it the app opens one issue for the admins when something is wrong.',
    'Without a choice it is the home project of the first profile or account.',
  ],
} as const;

export const SECRET_FIELD = {
  label: 'Change secrets after so many days',
  help: ['When a client secret or password becomes older than this, the admins are told. 0: never.'],
  fault: 'A whole number of days from 0 to 3650.',
} as const;

export const SAVE = {
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved. The watchdog looks again within the hour.',
  notSaved: (why: string) => `Nothing was changed. ${why}`,
  uncertain: (why: string) => `It is not certain that it was changed. ${why}`,
} as const;
