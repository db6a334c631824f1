/** What SCM's error codes mean for us (table of the 25.5 REST guide). A code that is not here is a plain refusal. */
import type { ProblemCode } from '../domain/problem';

export const ERROR_CODES: Readonly<Record<number, ProblemCode>> = {
  // SCM or the CA behind it stumbled while it worked on the call: whether it took the order cannot be told. Only HTTP 429
  // and 503 say that it did not.
  [-1]: 'scm-no-answer',
  [-2]: 'scm-no-answer',
  [-14]: 'scm-no-answer',
  [-129]: 'scm-no-answer',
  [-140]: 'scm-no-answer',
  [-195]: 'scm-no-answer',
  // While it renewed, and with a status only: whether there is a new order cannot be told either.
  [-105]: 'scm-no-answer',
  [-1400]: 'scm-no-answer',
  // Who asks, and what they may.
  [-16]: 'scm-credentials',
  [-970]: 'scm-credentials',
  [-3]: 'scm-rights',
  [-25]: 'scm-rights',
  [-37]: 'scm-rights',
  // The certificate.
  [-110]: 'scm-revoked',
  [-192]: 'scm-revoked',
  // It has a second meaning, a limit of custom fields: the app sends none.
  [-159]: 'scm-revoked',
  [-123]: 'scm-unknown-certificate',
  [-124]: 'scm-unknown-certificate',
  [-5101]: 'scm-unknown-certificate',
  [-102]: 'scm-state',
  [-130]: 'scm-state',
  [-1112]: 'scm-state',
  [-1113]: 'scm-state',
  [-1140]: 'scm-state',
  [-1148]: 'scm-state',
  // What has to be set up in SCM first: domains, certificate profile and term, custom fields, organization.
  [-107]: 'scm-set-up',
  [-705]: 'scm-set-up',
  [-715]: 'scm-set-up',
  [-724]: 'scm-set-up',
  [-727]: 'scm-set-up',
  [-737]: 'scm-set-up',
  [-1010]: 'scm-set-up',
  [-1137]: 'scm-set-up',
  [-1603]: 'scm-set-up',
  [-1608]: 'scm-set-up',
  [-35]: 'scm-set-up',
  [-36]: 'scm-set-up',
  [-39]: 'scm-set-up',
  [-111]: 'scm-set-up',
  [-180]: 'scm-set-up',
  [-843]: 'scm-set-up',
  // Its second meaning is a wrong IP address; SCM's own words, which are always shown, tell them apart.
  [-62]: 'scm-set-up',
  [-188]: 'scm-set-up',
  [-1023]: 'scm-set-up',
  [-1104]: 'scm-set-up',
};

const DOMAIN =
  'SCM has not validated a domain of the request. Someone with access to SCM completes the domain control validation under Domains.';
const DOMAIN_UNKNOWN =
  'SCM does not allow a domain of the request for this organization. Someone with access to SCM adds and delegates it under Domains.';
const KEY =
  'SCM does not take the key of this CSR. Make a new key and CSR of a kind that the certificate profile allows.';
const CSR = 'SCM could not read the CSR. Make a new one and paste the whole of it.';
const PROFILE =
  'The certificate profile of this account does not fit. Someone with access to SCM mends profile and term at Enrollment > REST > Accounts.';

/** What to do about a code, before SCM's own words; who does it stands in the sentence. */
export const ADVICE: Readonly<Record<number, string>> = {
  [-9]: CSR,
  [-10]: CSR,
  [-138]: CSR,
  [-11]: KEY,
  [-13]: KEY,
  [-78]: KEY,
  [-141]: KEY,
  [-170]: KEY,
  [-194]: KEY,
  [-7]: 'SCM misses something in the request. Complete the CSR: it needs at least one name.',
  [-732]: 'SCM takes a name of the request for no domain name. Make a new CSR with the right names.',
  [-107]: DOMAIN,
  [-715]: DOMAIN,
  [-724]: DOMAIN,
  [-737]: DOMAIN,
  [-1137]: DOMAIN,
  [-1603]: DOMAIN,
  [-705]: DOMAIN_UNKNOWN,
  [-727]: DOMAIN_UNKNOWN,
  [-1010]: DOMAIN_UNKNOWN,
  [-1608]:
    'Domain control validation is not enabled for this customer. Someone with access to SCM asks Sectigo for it.',
  [-35]: PROFILE,
  [-36]: PROFILE,
  [-39]: PROFILE,
  [-111]: PROFILE,
  [-180]:
    'The certificate profile does not allow renewals. Someone with access to SCM allows them, or order a new certificate on a new issue.',
  [-62]:
    'SCM wants a custom field that the app does not send, or cannot read a name. Someone with access to SCM makes the field optional.',
  [-843]:
    'The organization is not validated for certificates of this kind. Someone with access to SCM has it validated.',
  [-188]: 'This account has as many valid certificates as it may have. Someone with access to SCM raises the limit.',
  [-1023]: 'SCM does not know the organization of this account. Someone with access to SCM mends the REST account.',
  [-1104]:
    'SCM has no order for this certificate at the CA. Someone with access to SCM looks at the certificate there.',
  [-102]:
    'SCM revokes only certificates that it lists as issued. Someone with access to SCM looks at the certificate there, and revokes it there if it is still valid.',
  [-130]:
    'SCM does this only with certificates that it lists as issued. Someone with access to SCM looks what has become of it.',
  [-1112]: 'The order cannot be approved any more. Someone with access to SCM looks at it.',
  [-1113]: 'The order is not ready to go to the CA. Someone with access to SCM looks at it.',
  [-1140]:
    'SCM wants somebody else than its requester to approve an EV certificate. Someone with access to SCM does so.',
  [-1148]:
    'SCM installs this certificate by itself and does not let it be replaced. Someone with access to SCM renews it there.',
};

/** The download says these while the certificate is on its way; a 404 alone says nothing (SCM Enrollment API, download). */
export const PENDING_CODES: ReadonlySet<number> = new Set([0, -103, -109, -183, -1113, -1400]);
