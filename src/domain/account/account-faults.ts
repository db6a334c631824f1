/** All that a form can get wrong about an account, for the form itself and for the server. */
import type { FieldFault } from '../problem';
import { isHttpsUrl } from '../profiles/addresses';
import { knownTerm } from '../profiles/expiry-window';
import { policyFaults } from '../renewal/faults/policy-faults';
import { UNATTENDED } from '../renewal/policy';
import type { AccountDraft, AccountSignIn } from './account';
import { adminBeside, readAccountAddress } from './account-address';

/** The fields of the form; those of the sign-in stand among the others. */
export type AccountField =
  | ('name' | 'scmUrl' | 'clientId' | 'tokenUrl' | 'login' | 'customerUri' | 'secret' | 'homeProject' | 'enabled')
  | RenewalField;

/** How the app renews; faults of the calendar's parts begin with its name (`calendar.hours`). */
export const RENEWAL_FIELDS = ['timing', 'dailyCap', 'calendar'] as const;

export type RenewalField = (typeof RENEWAL_FIELDS)[number];

interface AccountRule {
  readonly field: AccountField;
  readonly message: string;
  readonly broken: (draft: AccountDraft) => boolean;
}

const LONGEST = 255;

const oauth = ({ signIn }: AccountDraft) => (signIn.kind === 'oauth' ? signIn : undefined);
const password = ({ signIn }: AccountDraft) => (signIn.kind === 'password' ? signIn : undefined);
const empty = (text: string | undefined) => text?.trim() === '';
const long = (text: string | undefined) => (text?.length ?? 0) > LONGEST;
/** What would end a header or be read as another one. */
const unfit = (text: string | undefined) => text !== undefined && !/^[\x20-\x7e\xa0-\xff]*$/.test(text);

const SECRETS: Record<AccountSignIn['kind'], string> = {
  oauth: 'Give the client secret that SCM showed when the API administrator was made or its secret was reset.',
  password: 'Give the password of this administrator.',
};

/** From top to bottom of the form. */
const RULES: readonly AccountRule[] = [
  { field: 'name', message: 'Give the account a name.', broken: ({ name }) => empty(name) },
  { field: 'name', message: 'A name has at most 100 characters.', broken: ({ name }) => name.trim().length > 100 },
  {
    field: 'scmUrl',
    message:
      'The SCM URL must begin with https:// and have no port, user name or “#”, for example https://admin.enterprise.sectigo.com or https://cert-manager.com/customer/your-company.',
    broken: ({ scmUrl }) => !isHttpsUrl(scmUrl),
  },
  {
    field: 'clientId',
    message: 'Give the client ID of the API administrator in SCM.',
    broken: (d) => empty(oauth(d)?.clientId),
  },
  {
    field: 'clientId',
    message: `A client ID has at most ${LONGEST} characters.`,
    broken: (d) => long(oauth(d)?.clientId),
  },
  {
    field: 'tokenUrl',
    message: 'The token URL must begin with https:// and have no port, user name or “#”.',
    broken: (d) => oauth(d) !== undefined && !isHttpsUrl(oauth(d)?.tokenUrl ?? ''),
  },
  {
    field: 'login',
    message: 'Give the login name of the administrator in SCM.',
    broken: (d) => empty(password(d)?.login),
  },
  {
    field: 'login',
    message: `A login name has at most ${LONGEST} characters, none of them a line break.`,
    broken: (d) => long(password(d)?.login) || unfit(password(d)?.login),
  },
  {
    field: 'customerUri',
    message: 'Give the customer URI: the last part of the address of SCM’s sign-in page.',
    broken: (d) => empty(password(d)?.customerUri) && readAccountAddress(d.scmUrl)?.customerUri === undefined,
  },
  {
    field: 'customerUri',
    message: 'This is no customer URI: give the last part of the address of SCM’s sign-in page alone.',
    broken: (d) => !/^[^\s/:?#]*$/.test(password(d)?.customerUri.trim() ?? '') || long(password(d)?.customerUri),
  },
  {
    field: 'secret',
    message: 'A password that is sent as a header has only Latin letters, digits and signs, and no line break.',
    broken: (d) => password(d) !== undefined && unfit(d.secret),
  },
  { field: 'homeProject', message: 'Choose a home project that you can see.', broken: (d) => d.homeProject === '' },
];

/**
 * @param now epoch milliseconds: a policy is held against the term of a public certificate that is issued then
 * @returns every fault of the draft, in the order of the form; empty when it may be saved
 */
export function accountFaults(draft: AccountDraft, now: number): FieldFault[] {
  const faults: FieldFault[] = RULES.filter((rule) => rule.broken(draft)).map(({ field, message }) => ({
    field,
    message,
  }));
  const { renewal } = draft;
  const ofRenewal = renewal
    ? policyFaults({ ...renewal, ...UNATTENDED }, knownTerm({ publicTrust: true }, undefined, now))
    : [];
  return [...faults, ...enrollmentFault(draft), ...missingSecret(draft), ...ofRenewal];
}

function enrollmentFault({ scmUrl }: AccountDraft): FieldFault[] {
  const admin = adminBeside(scmUrl);
  if (admin === undefined) return [];
  const message = `This is the address of the Enrollment API, which belongs into a profile. The Admin API of the same instance is at ${admin}.`;
  return [{ field: 'scmUrl', message }];
}

function missingSecret({ id, secret, signIn }: AccountDraft): FieldFault[] {
  return id === undefined && secret === '' ? [{ field: 'secret', message: SECRETS[signIn.kind] }] : [];
}
