/** What is said where somebody else saved meanwhile. */

export const CONFLICT = {
  notSaved: 'Nothing was saved',
  stillHere: 'What you typed is still here.',
  show: 'Show what was saved',
  title: 'Somebody else saved this profile meanwhile',
  same: (withSecret: boolean) =>
    `What you typed is the same as what was saved${withSecret ? ', but for the secret' : ''}.`,
  caption: 'Differences',
  field: 'Field',
  saved: 'Saved by somebody else',
  typed: 'Yours, not saved',
  keep: 'Go on with mine',
  take: 'Take what was saved',
  explained: '“Go on with mine” keeps all that you typed; nothing is saved until you press Save.',
};

/** Values in the table of differences. */
export const VALUES = { nothing: '(empty)', yes: 'yes', no: 'no' };
