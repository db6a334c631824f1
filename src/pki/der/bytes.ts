/** Bytes to text and back, and their digests; WebCrypto and the web's own base64, so that a browser can run it as well. */
import type { Bytes } from './element';

/** A copy that WebCrypto takes, whatever memory `bytes` lives in. */
export function copyOf(bytes: Uint8Array): Bytes {
  return Uint8Array.from(bytes);
}

/** Lower-case hexadecimal, two digits an octet. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** Unpadded or padded, base64 or base64url; undefined when `text` holds anything else or has an impossible length. */
export function fromBase64(text: string): Bytes | undefined {
  const plain = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (plain.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(plain)) return undefined;
  const binary = atob(plain);
  return Uint8Array.from({ length: binary.length }, (_, index) => binary.charCodeAt(index));
}

/** Padded base64 on one line. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (octet) => String.fromCharCode(octet)).join(''));
}

/** Lower-case hexadecimal digest of `bytes`. */
export async function hexDigest(algorithm: 'SHA-1' | 'SHA-256', bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await globalThis.crypto.subtle.digest(algorithm, bytes)));
}
