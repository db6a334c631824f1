/** Brings certificates into the order leaf to root and checks every link (RFC 5280 §6.1.3); a bundle's own order means nothing. */
import { expired } from '../domain/validity';
import type { CertificateFacts } from './certificate';
import { certificateSignatureHolds } from './x509/signature';

export interface Chain {
  /** Leaf first; empty only when there was no certificate. */
  readonly ordered: readonly CertificateFacts[];
  /** Certificates of the bundle that do not belong to this chain, duplicates left out. */
  readonly unrelated: readonly CertificateFacts[];
  /** True when the last one is self-issued, so that no issuer is missing. */
  readonly complete: boolean;
}

/** Most certificates that are put in order; a real bundle has three or four. */
const LONGEST_BUNDLE = 32;

/**
 * Builds the chain from `leaf`, or from the one certificate that issued none of the others. Where two candidates have
 * the issuer's name (cross-signed or renewed CAs), the one whose key made the signature is taken.
 */
export async function orderChain(certificates: readonly CertificateFacts[], leaf?: CertificateFacts): Promise<Chain> {
  const bundle = distinct(certificates).slice(0, LONGEST_BUNDLE);
  const first = leaf ?? findLeaf(bundle);
  const ordered: CertificateFacts[] = [];
  for (let next = first; next; next = await issuerOf(next, without(bundle, ordered))) ordered.push(next);
  const last = ordered.at(-1);
  return {
    ordered,
    unrelated: without(bundle, ordered),
    complete: last !== undefined && last.subjectDer === last.issuerDer,
  };
}

function findLeaf(bundle: readonly CertificateFacts[]): CertificateFacts | undefined {
  const ends = bundle.filter((one) => !bundle.some((other) => other !== one && namesIssuer(other, one)));
  return ends.find(({ isCa }) => !isCa) ?? ends[0] ?? bundle[0];
}

async function issuerOf(
  certificate: CertificateFacts,
  candidates: readonly CertificateFacts[],
): Promise<CertificateFacts | undefined> {
  if (certificate.subjectDer === certificate.issuerDer) return undefined;
  const named = candidates.filter((candidate) => namesIssuer(certificate, candidate));
  for (const candidate of named) {
    if (await certificateSignatureHolds(certificate.der, candidate.der)) return candidate;
  }
  return named[0];
}

/** True when `certificate` names `issuer` as its issuer, by name and, where both state one, by key identifier. */
function namesIssuer(certificate: CertificateFacts, issuer: CertificateFacts): boolean {
  const wanted = certificate.authorityKeyIdentifier;
  const offered = issuer.subjectKeyIdentifier;
  const keysAgree = wanted === undefined || offered === undefined || wanted === offered;
  return certificate.issuerDer === issuer.subjectDer && keysAgree;
}

function distinct(certificates: readonly CertificateFacts[]): CertificateFacts[] {
  return [...new Map(certificates.map((certificate) => [certificate.sha256, certificate])).values()];
}

function without(bundle: readonly CertificateFacts[], taken: readonly CertificateFacts[]): CertificateFacts[] {
  return bundle.filter((one) => !taken.some((other) => other.sha256 === one.sha256));
}

/** One faulty link: the certificate whose issuer is wrong, and why. */
export interface ChainFault {
  readonly certificate: CertificateFacts;
  readonly reason: 'issuer-name' | 'not-a-ca' | 'signature' | 'issuer-expired';
}

/**
 * Faults of a chain that is ordered leaf to root; none for a single certificate. A self-issued last certificate must
 * verify with its own key. Dates of issuers are held against `now` (epoch ms); the leaf's own dates are not looked at.
 */
export async function verifyChain(ordered: readonly CertificateFacts[], now: number): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  for (const [index, certificate] of ordered.entries()) {
    const issuer = ordered[index + 1] ?? (certificate.isCa ? selfIssuer(certificate) : undefined);
    const reason = issuer && (await linkFault(certificate, issuer, now));
    if (reason) faults.push({ certificate, reason });
  }
  return faults;
}

function selfIssuer(certificate: CertificateFacts): CertificateFacts | undefined {
  return certificate.subjectDer === certificate.issuerDer ? certificate : undefined;
}

async function linkFault(
  certificate: CertificateFacts,
  issuer: CertificateFacts,
  now: number,
): Promise<ChainFault['reason'] | undefined> {
  if (!namesIssuer(certificate, issuer)) return 'issuer-name';
  if (!issuer.isCa) return 'not-a-ca';
  if (expired(issuer.notAfter, now)) return 'issuer-expired';
  return (await certificateSignatureHolds(certificate.der, issuer.der)) ? undefined : 'signature';
}
