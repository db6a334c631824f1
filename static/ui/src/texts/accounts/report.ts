/** What an account’s credentials may do, what they may not, and what they may beyond need: in sentences, with the place in SCM. */
import type { Excess } from '../../../../../src/domain/account/excess';
import type { Ability, AccountAction, AccountRights, RightAnswer } from '../../../../../src/domain/account/rights';

export const REPORT = {
  title: 'What these credentials may do',
  tested: <Node>(at: Node) => ['Found out ', at, ' by asking SCM only; nothing was changed there.'],
  caption: 'Rights of these credentials',
  what: 'What the app does with it',
  answer: 'Allowed',
  seesTitle: 'Sees',
  actsTitle: 'May do',
  enough: 'The credentials allow no more than the app uses, as far as SCM says.',
  excessTitle: 'More than the app needs',
  missingTitle: 'Not allowed',
};

export const ANSWERS: Record<RightAnswer, string> = { yes: 'Yes', no: 'No', untold: 'SCM does not say' };

export const ABILITIES: Record<Ability, string> = {
  certificates: 'List the certificates',
  details: 'Read a certificate’s details',
  organizations: 'List organizations and departments',
  domains: 'List domains and their validation',
  profiles: 'List certificate profiles with their terms and keys',
  customFields: 'List custom fields',
};

export const ACTIONS: Record<AccountAction, string> = {
  request: 'Order certificates',
  renew: 'Renew certificates',
  replace: 'Replace certificates',
  revoke: 'Revoke certificates',
  approve: 'Approve and decline requests',
  manage: 'Change requests and SCM’s own auto-renewal',
};

/** Beside an answer that needs more words. */
export const DETAILS = {
  noCertificate: 'There is no certificate yet that could be looked at.',
  action: {
    no: 'Someone with access to SCM can allow it: Settings > Admins, the administrator, Edit, Privileges.',
    untold: 'It shows when it is done for the first time; the app does not try it out.',
  },
};

/** @returns what is known of who these credentials are */
export function identityInWords({ administrator }: AccountRights): string {
  if (!administrator) {
    return 'SCM does not say which administrator these credentials belong to, so what they may do beyond reading is not known.';
  }
  const { by, roles } = administrator;
  const role = roles.length === 0 ? 'without a role' : `with the role ${roles.join(', ')}`;
  return by === 'login'
    ? `An administrator ${role}.`
    : `The only API administrator that SCM shows to these credentials: ${role}.`;
}

export function seenInWords({ instance, certificateCount, fullRows }: AccountRights): string {
  const count = certificateCount === undefined ? '' : ` It sees ${certificatesInWords(certificateCount)}.`;
  const rows =
    fullRows === false ? ' Its list names certificates only, so the details of each are asked for one by one.' : '';
  return `SCM instance: ${instance}.${count}${rows}`;
}

function certificatesInWords(count: number): string {
  if (count === 0) return 'no certificates';
  return count === 1 ? '1 certificate' : `${count.toLocaleString('en-US')} certificates`;
}

/** Each with where it is changed in SCM. */
export const EXCESSES: Record<Excess, string> = {
  password:
    'A password signs in like a person. Make an API administrator instead (SCM: Settings > Admins > Add, type API), and give its client ID and secret here.',
  mrao: 'MRAO is the role with the highest rights: it reaches every organization. An RAO of the organizations that Jira is to manage is enough (SCM: Settings > Admins, the administrator, Edit, Role).',
  administrators:
    'They can make, change or delete administrators. The app never does (SCM: Settings > Admins, the administrator, Edit, Privileges: uncheck creating, editing and deleting of peer admins).',
  organizations:
    'They can add or change organizations or departments. The app never does (SCM: Settings > Admins, the administrator, Edit, Privileges).',
  'auto-approve':
    'What they request is approved by itself, so nobody looks at it in SCM. Keep that only if approval is done in Jira (SCM: Settings > Admins, the administrator, Edit, Privileges).',
  'other-certificates':
    'They reach client, code signing or device certificates too. The app uses SSL certificates only (SCM: Settings > Admins, the administrator, Edit, Role and Privileges).',
  contract:
    'They can change subscriptions or accept licence agreements. The app never does (SCM: Settings > Admins, the administrator, Edit, Privileges).',
};
