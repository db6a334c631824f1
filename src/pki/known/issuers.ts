/** Issuers that were read before: every certificate of an SCM account comes with the same two or three, and to read them and check their links costs more than the certificate itself. */
import type { CertificateFacts } from '../certificate';
import { tryReadCertificate } from '../certificate';
import { hexDigest } from '../der/bytes';
import type { Bytes } from '../der/element';

/** More than an account has; whoever sends others is not remembered. */
const MOST = 32;

const known = new Map<string, CertificateFacts>();

/**
 * Facts of the certificate in `der`; those of a CA are the same object each time, so that a link between two of them is
 * checked once. @returns undefined where it cannot be read
 */
export async function readOrRecall(der: Bytes): Promise<CertificateFacts | undefined> {
  const sha256 = await hexDigest('SHA-256', der);
  const facts = known.get(sha256) ?? (await tryReadCertificate(der));
  if (facts?.isCa && known.size < MOST) known.set(sha256, facts);
  return facts;
}
