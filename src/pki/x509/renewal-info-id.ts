/** The name by which a CA finds a certificate when it is asked about its renewal (RFC 9773 §4.1). */
import type { CertificateFacts } from '../certificate';
import { toBase64 } from '../der/bytes';

/** @returns the issuer's key identifier and the serial number with its sign octet, both as base64url; undefined where the certificate does not name its issuer's key */
export function renewalInfoId({
  authorityKeyIdentifier: issuerKey,
  serialNumber,
}: Pick<CertificateFacts, 'authorityKeyIdentifier' | 'serialNumber'>): string | undefined {
  return issuerKey ? `${base64Url(issuerKey)}.${base64Url(serialNumber.contentHex)}` : undefined;
}

function base64Url(hex: string): string {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
