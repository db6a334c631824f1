/** The three keyUsage extensions that the stand-in needs (RFC 5280 §4.2.1.3), as DER BIT STRINGs. */
import '@abraham/reflection';
import { Extension } from '@peculiar/x509';

const bitStrings = {
  /** keyCertSign, cRLSign */
  ca: [0x03, 0x02, 0x01, 0x06],
  /** digitalSignature */
  ecServer: [0x03, 0x02, 0x07, 0x80],
  /** digitalSignature, keyEncipherment: the latter is for RSA key transport only */
  rsaServer: [0x03, 0x02, 0x05, 0xa0],
} as const;

/** @returns the extension, critical */
export function keyUsage(purpose: keyof typeof bitStrings): Extension {
  return new Extension('2.5.29.15', true, Uint8Array.from(bitStrings[purpose]));
}
