/** What people do about SCM's refusals (table of the 25.5 REST guide). */

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
