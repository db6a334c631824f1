/** What people are told when signing in to SCM fails, by what holds the credentials. */
import { PROFILE_SECRET } from '../../domain/profiles/sign-in';

export const SIGN_IN_WORDS = {
  profile: {
    ...PROFILE_SECRET,
    noSecret: 'This profile has no client secret.',
    notASignIn: 'The token URL of this profile does not lead to Sectigo’s sign-in.',
    refused: 'SCM did not accept the client id and secret of this profile. Was the secret reset in SCM?',
  },
  account: {
    secret: 'client secret',
    remedy: 'Put the new secret into this account in “Sectigo Profile Settings”, page Accounts.',
    noSecret: 'The secret of this account is missing. A Jira admin gives it again, in “Sectigo Profile Settings”.',
    notASignIn: 'The token URL of this account does not lead to Sectigo’s sign-in. A Jira admin mends it.',
    refused:
      'SCM did not accept the client id and secret of this account. A Jira admin mends them. Was the secret reset in SCM?',
  },
} as const;

/** The same for an account that signs in with login and password. */
export const PASSWORD_WORDS = {
  secret: 'password',
  remedy: 'Put the new password into this account in “Sectigo Profile Settings”, page Accounts.',
  refused:
    'SCM did not accept the login, password and customer URI of this account. A Jira admin mends them. Was the password changed, or the administrator suspended, in SCM?',
} as const;
