/** Cuts the SubjectPublicKeyInfo out of a certificate (RFC 5280 §4.1). */
import { copyOf } from '../der/bytes';
import { expectTag, partsOf, readOne, type Bytes } from '../der/element';
import { contextTag, TAG } from '../der/tags';

/** @throws DerError when the bytes are no certificate */
export function subjectPublicKey(certificate: Uint8Array): Bytes {
  const [tbs] = partsOf(readOne(copyOf(certificate)), TAG.sequence);
  const parts = partsOf(tbs, TAG.sequence);
  // Version 1 certificates have no version field.
  const spki = parts[parts[0]?.tag === contextTag(0) ? 6 : 5];
  return expectTag(spki, TAG.sequence).whole;
}
