/**
 * Makes the certs-only PKCS#7 that Windows and Java import (RFC 2315 §9.1, RFC 5652 §5.1): SignedData without content and
 * without signers. Written by hand, because the X.509 library would be fetched by every browser for these few bytes.
 */
import type { Bytes } from '../der/element';
import { contextTag, TAG } from '../der/tags';
import { encode } from '../der/writer';

/** 1.2.840.113549.1.7.2 and 1.2.840.113549.1.7.1, encoded. */
const SIGNED_DATA = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const DATA = Uint8Array.of(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01);
const VERSION_1 = Uint8Array.of(1);

/** @param certificates DER of each, in the order that they are to have; openssl and IIS keep it */
export function certsOnly(certificates: readonly Uint8Array[]): Bytes {
  const signedData = encode(
    TAG.sequence,
    encode(TAG.integer, VERSION_1),
    encode(TAG.set),
    encode(TAG.sequence, encode(TAG.objectIdentifier, DATA)),
    encode(contextTag(0), ...certificates),
    encode(TAG.set),
  );
  return encode(TAG.sequence, encode(TAG.objectIdentifier, SIGNED_DATA), encode(contextTag(0), signedData));
}
