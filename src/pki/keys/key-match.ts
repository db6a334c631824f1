/** Whether a private key and a certificate belong together: what the one signs, the other has to verify. */
import { copyOf } from '../der/bytes';
import type { Bytes } from '../der/element';
import type { CertificateFacts } from '../certificate';
import type { KeyFacts } from '../x509/public-key';
import { subjectPublicKey } from './subject-public-key';

/** `unusable`: damaged, or of a kind that browsers cannot read. */
export type KeyMatch = 'belongs' | 'other-key' | 'unusable';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

function algorithmOf(key: KeyFacts) {
  if (key.kind === 'rsa') return RSA;
  return key.kind === 'ec' && key.curve !== undefined
    ? { name: 'ECDSA', namedCurve: key.curve, hash: 'SHA-256' }
    : undefined;
}

/** Never throws. */
export async function matchKey(pkcs8: Bytes, { der, key }: CertificateFacts): Promise<KeyMatch> {
  const algorithm = algorithmOf(key);
  if (!algorithm) return 'unusable';
  const { subtle } = globalThis.crypto;
  try {
    const publicKey = await subtle.importKey('spki', copyOf(subjectPublicKey(der)), algorithm, false, ['verify']);
    const privateKey = await importPrivate(pkcs8, algorithm);
    if (!privateKey) return (await isReadable(pkcs8)) ? 'other-key' : 'unusable';
    const probe = globalThis.crypto.getRandomValues(new Uint8Array(32));
    const signature = await subtle.sign(algorithm, privateKey, probe);
    return (await subtle.verify(algorithm, publicKey, signature, probe)) ? 'belongs' : 'other-key';
  } catch {
    return 'unusable';
  }
}

/** A key of another kind or curve is simply another key. */
async function isReadable(pkcs8: Bytes): Promise<boolean> {
  const kinds = [RSA, ...['P-256', 'P-384', 'P-521'].map((namedCurve) => ({ name: 'ECDSA', namedCurve, hash: '' }))];
  const keys = await Promise.all(kinds.map((kind) => importPrivate(pkcs8, kind)));
  return keys.some((key) => key !== undefined);
}

async function importPrivate(pkcs8: Bytes, algorithm: { name: string; namedCurve?: string; hash: string }) {
  try {
    return await globalThis.crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  } catch {
    return undefined;
  }
}
