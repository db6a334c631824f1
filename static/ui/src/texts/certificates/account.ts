/** Words of the choice of an SCM account. */

export const ACCOUNTS = 'SCM accounts';

export const CHOOSE = 'SCM account';

export const NONE = {
  title: 'No SCM account to see',
  text: 'A Jira admin links SCM accounts under Apps, Sectigo Profile Settings, Accounts. If one is linked already, ask for the permission to browse its home project.',
};
