/** The address of an SCM account as people copy it: which instance it is, which way to sign in goes with it. */
import { isHttpsUrl } from '../profiles/addresses';
import type { AccountSignIn } from './account';

export interface AccountAddress {
  /** Base that the endpoints are appended to. */
  readonly scmUrl: string;
  /** Sectigo's name for it (`enterprise`), else the host. */
  readonly instance: string;
  /** What is usual there; undefined for a host that is not Sectigo's. */
  readonly usual?: AccountSignIn['kind'];
  /** It stands in the address of SCM's sign-in page. */
  readonly customerUri?: string;
}

interface KnownHost {
  readonly pattern: RegExp;
  readonly usual: AccountSignIn['kind'];
}

/** First group: the instance (SCM Admin API, surfaces A and B). */
const KNOWN_HOSTS: readonly KnownHost[] = [
  { pattern: /^admin\.([a-z0-9-]+)\.sectigo\.com$/, usual: 'oauth' },
  { pattern: /^(?:([a-z0-9-]+)\.)?cert-manager\.com$/, usual: 'password' },
];

/** What stands after the host when it was copied from a browser or a guide. */
const TAIL = /\/(api|private|customer)(\/.*)?$/;
const CUSTOMER = /\/customer\/([^/?#]+)/;
const ENROLLMENT = /(?:^|\.)enroll\.([a-z0-9-]+)\.sectigo\.com$/;

/** @returns what the address says; undefined for what is no https address */
export function readAccountAddress(text: string): AccountAddress | undefined {
  if (!isHttpsUrl(text)) return undefined;
  const { origin, hostname, pathname } = new URL(text.trim());
  const customerUri = CUSTOMER.exec(pathname)?.[1];
  return {
    scmUrl: origin + pathname.replace(TAIL, '').replace(/\/+$/, ''),
    ...instanceOf(hostname),
    ...(customerUri !== undefined && { customerUri: decoded(customerUri) }),
  };
}

function instanceOf(hostname: string): Pick<AccountAddress, 'instance' | 'usual'> {
  for (const { pattern, usual } of KNOWN_HOSTS) {
    const found = pattern.exec(hostname);
    if (found) return { instance: found[1] ?? hostname, usual };
  }
  return { instance: hostname };
}

/** @returns the Admin API's address beside an Enrollment API's, which people have from their profiles */
export function adminBeside(text: string): string | undefined {
  if (!isHttpsUrl(text)) return undefined;
  const instance = ENROLLMENT.exec(new URL(text.trim()).hostname)?.[1];
  return instance === undefined ? undefined : `https://admin.${instance}.sectigo.com`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
