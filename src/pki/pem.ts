/** PEM (RFC 7468) in both directions: pasted requests and certificate bundles to DER, DER to PEM and to SCM's wire form. */
import { pkcs7Certificates } from './armour/pkcs7';
import { decodeBody, findBlocks, hasMarkers } from './armour/blocks';
import { plainText } from './armour/plain-text';
import { pemAround } from './armour/wrap';
import { requestBytes, type RequestBytes } from './armour/request';
import { toBase64 } from './der/bytes';
import { DerError, type Bytes } from './der/element';

export type { RequestBytes };

/** Longest bundle of certificates that is read, in characters. */
const LONGEST_BUNDLE = 1_048_576;
const CERTIFICATE_LABEL = /^(?:X509 )?CERTIFICATE$/;
const BUNDLE_LABEL = /^(?:PKCS ?#?7|CMS)$/;

/**
 * DER of the one certificate signing request in pasted text or in a file's bytes, or the finding that says why there is
 * none. Answers for any input and never throws. The DER is not looked into here: `readCsr` does that.
 */
export function normaliseRequest(input: string | Uint8Array): RequestBytes {
  return requestBytes(input);
}

/**
 * DER of every certificate in a PEM bundle, in the order of the text; PKCS#7 blocks and bare base64 are unpacked.
 * Throws DerError when a block is damaged, and for more than 1 MB; other labels are passed over.
 */
export function pemCertificates(text: string): Bytes[] {
  if (text.length > LONGEST_BUNDLE) throw new DerError('structure', 'the bundle is larger than 1 MB');
  const plain = plainText(text);
  if (!hasMarkers(plain)) return unpack(decodeBody(plain));
  return findBlocks(plain).flatMap(({ label, bytes }) => {
    if (CERTIFICATE_LABEL.test(label)) return [required(bytes)];
    return BUNDLE_LABEL.test(label) ? pkcs7Certificates(required(bytes)) : [];
  });
}

function unpack(bytes: Bytes | undefined): Bytes[] {
  const packed = pkcs7Certificates(required(bytes));
  return packed.length > 0 ? packed : [required(bytes)];
}

function required(bytes: Bytes | undefined): Bytes {
  if (!bytes) throw new DerError('structure', 'a block of the bundle is not base64');
  return bytes;
}

/** The form in which SCM takes a CSR: base64 on one line, no BEGIN and END. */
export function toBase64Line(der: Uint8Array): string {
  return toBase64(der);
}

/** PEM with 64 characters a line, `\n` line ends and one at the end (RFC 7468 §3). */
export function toPem(label: string, der: Uint8Array): string {
  return pemAround(label, toBase64(der));
}
