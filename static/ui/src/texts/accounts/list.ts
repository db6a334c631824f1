/** The list of SCM accounts in words: the cards, their facts, what stands in an account’s way, and what was done. */

export const PAGE = { what: 'accounts', title: 'SCM accounts', link: 'Link account', caption: 'Linked accounts' };

export const EMPTY = {
  title: 'No account linked yet',
  text: 'An account is an administrator of Sectigo Certificate Manager in whose name the app sees your organizations, domains and certificates. A profile orders with the credentials of one certificate profile; an account shows everything. You can use either without the other.',
};

export const FACTS = {
  scm: 'SCM',
  signIn: 'Signs in',
  oauth: (clientId: string) => `as the API administrator with client ID ${clientId}`,
  password: (login: string, customerUri: string) => `as ${login} at ${customerUri}, with a password`,
  secret: { oauth: 'Client secret', password: 'Password' },
  secretSince: <Node>(at: Node) => ['set since ', at],
  home: 'Home project',
};

export const LOZENGES = {
  disabled: 'Disabled',
  refused: 'Secret refused',
  blocked: 'Host not allowed',
  untested: 'Not tested',
};

export const DISABLED = 'The app neither reads this account nor orders through it.';

export const REFUSED_SECRET = {
  title: { oauth: 'SCM refuses the client secret', password: 'SCM refuses the password' },
  neverWorked: <Node>(since: Node) => [
    'Since ',
    since,
    '; it never worked here. Check it, and the client ID or login that it belongs to.',
  ],
  lapsed: <Node>(since: Node, until: Node) => [
    ...['Since ', since, '; it was accepted until ', until],
    '. It was changed in SCM, or it has expired.',
  ],
  todo: 'Edit the account and give the present one. Until then nothing is read from SCM.',
};

export const BLOCKED = 'The app may not call SCM for this account';

/** The buttons of a card; the second of a pair names the account, for screen readers. */
export const ACTS = {
  edit: 'Edit',
  editWhich: (name: string) => `Edit ${name}`,
  test: 'Test connection',
  testWhich: (name: string) => `Test connection of ${name}`,
  testing: 'Asking SCM what these credentials may do …',
  remove: 'Remove…',
  removeWhich: (name: string) => `Remove ${name}`,
};

export const TEST_FAILED = 'The connection does not work';

export const SAID = {
  saved: (name: string) =>
    `The account “${name}” was saved. “Test connection” shows whether SCM accepts it and what it may do.`,
  removed: (name: string, notice = '') =>
    `The account “${name}” was removed from Jira. In SCM nothing was changed. ${notice}`.trim(),
};

/** @param left certificates that the app renews; `more`: there are more than were counted */
export function leftToNobody({ count, more }: { readonly count: number; readonly more: boolean }): string[] {
  if (count === 0) return [];
  const one = 'This app renews 1 of its certificates. Nobody renews it then';
  const many = `This app renews ${more ? 'more than ' : ''}${count} of its certificates. Nobody renews them then`;
  return [`${count === 1 && !more ? one : many}: SCM’s own renewal stays off. An issue in the home project says so.`];
}

/** Asks before an account is removed. */
export const REMOVAL = {
  title: (name: string) => `Remove “${name}”?`,
  consequences: [
    'Its secret and what was found out about its rights are deleted from Jira.',
    'The app reads nothing from this account any more: no sync, no import, no status of its certificates.',
    'What was imported of its certificates is deleted from Jira: first the import stops, then the list is emptied, which takes some minutes, and hours where it has many thousands.',
    'Work on many of its certificates stops. Its results are deleted, and so are orders through the account that have ended; the audit list keeps what was done.',
    'Orders that are on their way in SCM stay there, and are not followed here any more: look at “Orders” first, and afterwards in SCM.',
    'In SCM nothing changes: the administrator, the organizations and all certificates stay.',
    'Issues in Jira, profiles and what was ordered with profiles stay as they are.',
  ],
  what: 'certificates that this app renews',
  instead: 'To stop only for a while, edit the account and disable it instead.',
  cancel: 'Cancel',
  remove: 'Remove',
  uncertain: 'It is not certain that the account was removed',
  notRemoved: 'The account was not removed',
  reload: 'Reload',
};
