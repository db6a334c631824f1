/** The form of an SCM account in words: each field with what stands beside it, and what was refused. */
import type { AccountField, RenewalField } from '../../../../../src/domain/account/account-faults';

export const FORM = {
  titleOf: (edited?: string) => (edited === undefined ? 'Link account' : `Edit “${edited}”`),
  save: 'Save',
  cancel: 'Cancel',
  unchangedSecret: 'unchanged',
  secretSince: <Node>(at: Node) => ['Set since ', at, '. Leave it empty to keep it.'],
  instance: (instance: string) => `SCM instance: ${instance}.`,
  usual: { oauth: 'Usual there: client ID and secret.', password: 'Usual there: login and password.' },
  ownHost: 'Not a host of Sectigo’s own: a Jira admin has to allow it for this app.',
};

export const REFUSAL = {
  uncertain: 'It is not certain that this was saved',
  notSaved: 'Nothing was saved',
  blocked: 'Nothing was saved yet',
};

interface FieldWords {
  readonly label: string;
  readonly help: readonly string[];
}

export const SIGN_IN = {
  label: 'The app signs in with',
  help: [
    'Recommended: client ID and secret of an API administrator. They can be reset without locking a person out, and its rights can be as few as the app needs.',
    'Login and password are those of a person’s administrator. Whoever changes the password stops the app.',
  ],
  oauth: 'Client ID and client secret (recommended)',
  password: 'Login, password and customer URI',
};

export const SECRETS: Record<'oauth' | 'password', FieldWords> = {
  oauth: {
    label: 'Client secret',
    help: [
      'In SCM: Settings > Admins, the API administrator. The secret is shown once, when it is made or reset.',
      'Once saved, it is never shown again.',
    ],
  },
  password: { label: 'Password', help: ['Of this administrator. Once saved, it is never shown again.'] },
};

export const FIELDS: Record<Exclude<AccountField, 'secret' | RenewalField>, FieldWords> = {
  name: { label: 'Account name', help: ['As people in Jira know it, for example “Company, production”.'] },
  scmUrl: {
    label: 'SCM URL',
    help: [
      'For example https://admin.enterprise.sectigo.com (client ID and secret), or the address of your sign-in page: https://cert-manager.com/customer/your-company.',
      'Which instance it is, the app finds out from the address.',
    ],
  },
  clientId: {
    label: 'Client ID',
    help: [
      'In SCM: Settings > Admins > Add, type API. Give it the role of the organization that it is to manage (RAO), not of the whole account.',
      'A client ID of Enrollment > REST belongs into a profile, not here.',
    ],
  },
  tokenUrl: {
    label: 'Token URL',
    help: ['Where SCM gives out access tokens. Keep it unless Sectigo told you another one.'],
  },
  login: { label: 'Login', help: ['The login name of the administrator in SCM.'] },
  customerUri: {
    label: 'Customer URI',
    help: ['The last part of the address of SCM’s sign-in page. Leave it empty if the SCM URL ends in it.'],
  },
  homeProject: {
    label: 'Home project',
    help: [
      'Its permissions decide about what this account shows: Browse Projects sees it, Transition Issues acts, Administer Projects approves and does bulk work.',
      'Certificates without an issue follow it too.',
    ],
  },
  enabled: { label: 'Enabled', help: ['A disabled account is neither read nor ordered through.'] },
};

export const CONFLICT = {
  title: 'Somebody else saved this account meanwhile',
  gone: 'Somebody else removed this account',
  goneText: 'What you typed is still here. Saving links the account anew and needs its secret.',
  same: 'What was saved is the same as what you typed, but perhaps for the secret.',
  differs: (label: string, saved: string, typed: string) => `${label}: “${saved}” was saved, you typed “${typed}”.`,
  keep: 'Go on with mine',
  take: 'Take what was saved',
  explained: '“Go on with mine” keeps all that you typed; nothing is saved until you press Save.',
  yes: 'yes',
  no: 'no',
};
