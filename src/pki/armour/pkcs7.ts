/** Takes the certificates out of a certs-only PKCS#7 (RFC 2315 §9.1, RFC 5652 §5.1), which SCM offers as a download. */
import { expectTag, partsOf, readAll, readOne, type Bytes } from '../der/element';
import { contextTag, TAG } from '../der/tags';
import { objectIdentifier } from '../der/values';

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** DER of each certificate, in no meaningful order; empty when the bytes are no SignedData. Throws DerError on damage. */
export function pkcs7Certificates(der: Bytes): Bytes[] {
  const [type, wrapped] = partsOf(readOne(der), TAG.sequence);
  if (type?.tag !== TAG.objectIdentifier || objectIdentifier(type) !== SIGNED_DATA) return [];
  const signedData = readAll(expectTag(wrapped, contextTag(0)).content)[0];
  const certificates = partsOf(signedData, TAG.sequence).find((part) => part.tag === contextTag(0));
  if (!certificates) return [];
  return readAll(certificates.content)
    .filter((entry) => entry.tag === TAG.sequence)
    .map((entry) => entry.whole);
}
