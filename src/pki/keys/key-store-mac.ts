/** The integrity check of a PKCS#12 key store: HMAC-SHA-256 with the key derivation of RFC 7292 appendix B. */
import { copyOf } from '../der/bytes';
import type { Bytes } from '../der/element';
import { joined } from '../der/writer';

/** Octets of the digest, and of the blocks that it works on. */
const DIGEST = 32;
const BLOCK = 64;
/** Derives a MAC key, not a cipher's key or initial value (RFC 7292 B.3). */
const FOR_MAC = 3;

/** UTF-16, most significant octet first, with two zero octets at the end (RFC 7292 B.1). */
export function bmpPassword(password: string): Bytes {
  const units = Array.from({ length: password.length }, (_, index) => password.charCodeAt(index));
  return Uint8Array.from([...units, 0].flatMap((unit) => [unit >> 8, unit & 0xff]));
}

/** @param rounds of SHA-256: each is a call of WebCrypto, so thousands take some tenths of a second */
export async function storeMac(
  content: Uint8Array,
  password: string,
  { salt, rounds }: { readonly salt: Uint8Array; readonly rounds: number },
): Promise<Bytes> {
  const { subtle } = globalThis.crypto;
  const secret = await macKey(password, salt, rounds);
  const key = await subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', key, copyOf(content)));
}

/** One block of output is all that SHA-256 needs, so the steps of B.2 for more blocks are left out. */
async function macKey(password: string, salt: Uint8Array, rounds: number): Promise<Bytes> {
  const diversifier = new Uint8Array(BLOCK).fill(FOR_MAC);
  let digest = joined([diversifier, filled(salt), filled(bmpPassword(password))]);
  for (let round = 0; round < rounds; round++) {
    digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', digest));
  }
  return digest.subarray(0, DIGEST);
}

/** The octets over and over, up to whole blocks. */
function filled(octets: Uint8Array): Bytes {
  const length = BLOCK * Math.ceil(octets.length / BLOCK);
  return Uint8Array.from({ length }, (_, index) => octets[index % octets.length] ?? 0);
}
