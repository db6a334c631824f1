/** All that a form can get wrong about a profile, for the form itself and for the server. Loaded with what saves, because no transition needs it. */
import { approvalFaults } from '../approval/approval-settings';
import type { FieldFault } from '../problem';
import { COMMENTS_LIMIT, DEFAULT_TOKEN_URL } from '../profile';
import type { ProfileDraft } from '../profile';
import { DEFAULT_RENEWAL_INFO_URL, LONGEST_ADDRESS } from '../renewal/ca-window/ca-window';
import { policyFaults } from '../renewal/faults/policy-faults';
import { isHttpsUrl } from './addresses';
import type { KnownTerm } from './expiry-window';

interface ProfileRule {
  readonly field: keyof ProfileDraft;
  readonly message: string;
  readonly broken: (draft: ProfileDraft) => boolean;
}

/** All that a form can get wrong by itself; what only the installation knows (egress) comes on top. */
const PROFILE_RULES: readonly ProfileRule[] = [
  { field: 'name', message: 'Give the profile a name.', broken: (d) => d.name.trim() === '' },
  { field: 'name', message: 'A name has at most 100 characters.', broken: (d) => d.name.trim().length > 100 },
  {
    field: 'clientId',
    message: 'Give the client id of the REST account in SCM.',
    broken: (d) => d.clientId.trim() === '',
  },
  { field: 'clientId', message: 'A client id has at most 255 characters.', broken: (d) => d.clientId.length > 255 },
  {
    field: 'clientSecret',
    message: 'Give the client secret that SCM showed when it was reset.',
    broken: (d) => d.id === undefined && d.clientSecret === '',
  },
  {
    field: 'comments',
    message: `Comments have at most ${COMMENTS_LIMIT} characters.`,
    broken: (d) => d.comments.length > COMMENTS_LIMIT,
  },
  {
    field: 'operators',
    message: 'Name at least one person with access to SCM, who is asked when the answer to an order was lost.',
    broken: (d) => d.operators.length === 0,
  },
  {
    field: 'scmUrl',
    message: httpsMessage('SCM URL', 'https://company.enroll.enterprise.sectigo.com'),
    broken: (d) => !isHttpsUrl(d.scmUrl),
  },
  { field: 'tokenUrl', message: httpsMessage('token URL', DEFAULT_TOKEN_URL), broken: (d) => !isHttpsUrl(d.tokenUrl) },
  {
    field: 'renewalInfoUrl',
    message: httpsMessage('address of the CA', DEFAULT_RENEWAL_INFO_URL),
    broken: ({ timing, renewalInfoUrl = '' }) =>
      (timing.by === 'ca-window' || renewalInfoUrl.trim() !== '') && !isRenewalInfoUrl(renewalInfoUrl),
  },
];

/** The name of a certificate is put at its end (RFC 9773 §4.1). */
function isRenewalInfoUrl(url: string): boolean {
  return isHttpsUrl(url) && !url.includes('?') && url.trim().length <= LONGEST_ADDRESS;
}

/**
 * @param term how long the profile's certificates live, where that is known
 * @returns every fault of the draft, in the order of the form; empty when it may be saved
 */
export function profileFaults(draft: ProfileDraft, term?: KnownTerm): FieldFault[] {
  const faults = PROFILE_RULES.filter((rule) => rule.broken(draft)).map(({ field, message }) => ({ field, message }));
  const ofApproval = draft.approval ? approvalFaults(draft.approval) : [];
  return [...faults, ...ofApproval, ...policyFaults(draft, term)];
}

function httpsMessage(what: string, example: string): string {
  return `The ${what} must begin with https:// and have no port, user name or “#”, for example ${example}.`;
}
