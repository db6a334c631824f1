/** What an approval covers, and the text that its hash is taken of: equal for what means the same, different for all else. */

export interface ApprovalSubject {
  /** Asked names: A-labels and IP addresses. */
  readonly names: readonly string[];
  /** Type and size of the key: `RSA 2048`. */
  readonly key: string;
  readonly keyOnRenewal: 'reuse' | 'fresh';
  /** The certificate profile: one client id at SCM stands for one certificate profile and term. */
  readonly profileId: string;
  readonly clientId: string;
  readonly scmUrl: string;
  /** For people; the hash leaves it out, because a profile may be renamed. */
  readonly profileName: string;
  /** How long it may be valid: as public certificates may at the most, or as a private CA likes. */
  readonly term: 'public' | 'private';
  /** As the request names it; empty: it names none. */
  readonly organization: string;
  /** Account id of who answers for the certificate; empty: nobody. */
  readonly owner: string;
}

/** Read before the parts: a later way of writing them gives other hashes. */
const FORM = 'approval-1';

/** Injective over the parts: every part has its place, and JSON keeps their bounds. */
export function canonicalSubject(subject: ApprovalSubject): string {
  const { key, keyOnRenewal, profileId, clientId, scmUrl, term, organization, owner } = subject;
  const names = canonicalNames(subject.names);
  return JSON.stringify([
    FORM,
    names,
    key,
    keyOnRenewal,
    profileId,
    clientId,
    scmUrl,
    term,
    organization.trim(),
    owner,
  ]);
}

/** Each name once and in order, whichever way it was written. */
export function canonicalNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(canonicalName))].sort();
}

const ASCII = /^[ -~]*$/;
/** What would end a host name in an address. */
const NO_HOST = /[/?#@:\\]/;
/** Keeps digits of other scripts from being read as an IP address. */
const BEHIND = '.invalid';

function canonicalName(name: string): string {
  const plain = name.trim().toLowerCase().replace(/\.$/, '');
  if (ASCII.test(plain) || NO_HOST.test(plain)) return plain;
  const address = `http://${plain}${BEHIND}`;
  if (!URL.canParse(address)) return plain;
  const { hostname } = new URL(address);
  return hostname.endsWith(BEHIND) ? hostname.slice(0, -BEHIND.length) : plain;
}
