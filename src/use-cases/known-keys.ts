/** What speaks against the key of a request: reported as compromised, or in use for another certificate already. */
import type { Certificate } from '../domain/certificate/certificate';
import type { Finding } from '../domain/finding';
import { requestOf } from '../domain/order/order';
import { isSameAccount } from '../domain/profiles/scm-account';
import type { ScmAccount } from '../domain/profiles/scm-account';
import { expired } from '../domain/validity';
import { together } from '../domain/work/together';
import type { Ports } from './ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'knownKeys'>;

export interface RequestedKey {
  /** SHA-256 over the SubjectPublicKeyInfo, lower-case hex. */
  readonly spkiSha256: string;
  /** As they are compared: A-labels and IP addresses. */
  readonly names: readonly string[];
  /** Absent while none is chosen; then nothing counts as a duplicate. */
  readonly account?: ScmAccount;
}

export interface ForWhom {
  /** Certificates of the same lineage may share a key. */
  readonly lineage: string;
  /** @returns the issue's key where the person in front may see it; absent where nobody is in front, and then no issue is named */
  readonly nameOf?: (issueId: string) => Promise<string | undefined>;
}

/** @returns refusals and warnings in plain sentences; empty where nothing is known against the key */
export async function keyTrouble(ports: Needs, key: RequestedKey, forWhom: ForWhom): Promise<Finding[]> {
  if (await ports.knownKeys.isBlocked(key.spkiSha256)) return [COMPROMISED];
  const others = await liveElsewhere(ports, key.spkiSha256, forWhom.lineage);
  for (const certificate of others) {
    if (await isDuplicate(ports, certificate, key)) return [duplicate(await issueOf(certificate, forWhom))];
  }
  const [one] = others;
  return one ? [inUse(await issueOf(one, forWhom))] : [];
}

/** Valid, not revoked, and no part of what is asked for. */
async function liveElsewhere(ports: Needs, spkiSha256: string, lineage: string): Promise<Certificate[]> {
  const ids = await ports.knownKeys.certificatesWith(spkiSha256);
  const found = await together(ids.map((id) => ports.certificates.find(id)));
  return found
    .filter((certificate) => certificate !== undefined)
    .filter((one) => one.lineage !== lineage && !one.revoked && !expired(one.notAfter, ports.now()));
}

/** What was renewed or replaced by now is nobody's double. SCM may have added names: those that were asked for count. */
async function isDuplicate(ports: Needs, certificate: Certificate, { names, account }: RequestedKey) {
  if (certificate.supersededBy || !account) return false;
  const request = requestOf(await ports.orders.find(certificate.orderId));
  if (request && !isSameAccount(request, account)) return false;
  const asked = request?.names ?? certificate.names;
  return [...asked].sort().join() === [...names].sort().join();
}

/** @returns for example ` (CERT-4)` */
async function issueOf({ issueId }: Certificate, { nameOf }: ForWhom): Promise<string> {
  const key = await nameOf?.(issueId);
  return key === undefined ? '' : ` (${key})`;
}

const COMPROMISED: Finding = {
  code: 'key-reported-compromised',
  severity: 'refuse',
  message:
    'The key of this CSR was reported as compromised, and is never accepted again. Make a new key and CSR, and put the CSR into “Certificate CSR text”.',
  clause: 'BR 6.1.1.3 (4)',
};

function duplicate(issue: string): Finding {
  return {
    code: 'certificate-duplicate',
    severity: 'refuse',
    message: `There is a valid certificate with this key and these names already${issue}. Renew or replace that one on its own issue, or make a new key and CSR for another one.`,
    clause: '',
  };
}

function inUse(issue: string): Finding {
  return {
    code: 'key-in-use',
    severity: 'warn',
    message: `Another valid certificate has the same key${issue}. If that key leaks, both have to be revoked; a key of its own for each certificate is safer.`,
    clause: '',
  };
}
