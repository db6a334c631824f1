/** The file that holds a requester's private key: written as PKCS#8 (RFC 5958), read in every form that openssl writes. */
import { decodeText, plainText } from '../armour/plain-text';
import { findBlocks, type Block } from '../armour/blocks';
import { copyOf } from '../der/bytes';
import { expectTag, partsOf, readOne, type Bytes } from '../der/element';
import { contextTag, TAG } from '../der/tags';
import { integer, NULL, octetString, oid, sequence } from '../der/writer';
import { toPem } from '../pem';
import { LockedError, MODERN_ROUNDS, seal, unseal } from './pbes2';

/** Largest key file that is read, in octets; one of RSA 8192 has about 7,000. */
export const LARGEST_KEY_FILE = 65_536;

/** @param passphrase absent: the key stands in the clear. @param rounds of PBKDF2 */
export async function keyFilePem(key: Uint8Array, passphrase?: string, rounds = MODERN_ROUNDS): Promise<string> {
  if (passphrase === undefined) return toPem('PRIVATE KEY', key);
  const { algorithm, encrypted } = await seal(key, passphrase, rounds);
  return toPem('ENCRYPTED PRIVATE KEY', sequence(algorithm, octetString(encrypted)));
}

export type KeyFile =
  | { readonly kind: 'plain'; readonly pkcs8: Bytes }
  /** `open` gives PKCS#8. Rejects with LockedError, or DerError when it is damaged. */
  | { readonly kind: 'locked'; readonly open: (passphrase: string) => Promise<Bytes> }
  /** `locked-old`: encrypted in a way that browsers cannot undo. */
  | { readonly kind: 'none' | 'several' | 'damaged' | 'locked-old' | 'key-store' };

/** Reads PEM and DER. Never throws, never repeats its input. */
export function readKeyFile(file: Uint8Array): KeyFile {
  if (file.length > LARGEST_KEY_FILE) return { kind: 'none' };
  try {
    return file[0] === TAG.sequence ? fromDer(copyOf(file)) : fromText(plainText(decodeText(file)));
  } catch {
    return { kind: 'damaged' };
  }
}

/** Labels of PEM (RFC 7468 §10, §11; RFC 5915; RFC 8017) and what stands in them. */
const READERS: Readonly<Record<string, (der: Bytes) => KeyFile>> = {
  'PRIVATE KEY': fromPkcs8,
  'ENCRYPTED PRIVATE KEY': fromLocked,
  'RSA PRIVATE KEY': (der) => ({ kind: 'plain', pkcs8: wrapped(RSA, der) }),
  'EC PRIVATE KEY': (der) => ({ kind: 'plain', pkcs8: wrappedEc(der) }),
};

const RSA = sequence(oid('1.2.840.113549.1.1.1'), NULL);
const EC_PUBLIC_KEY = oid('1.2.840.10045.2.1');

function fromText(plain: string): KeyFile {
  const keys = findBlocks(plain).filter(({ label }) => label.endsWith('PRIVATE KEY'));
  const [only, second] = keys;
  if (!only) return { kind: 'none' };
  if (second) return { kind: 'several' };
  return fromBlock(only, plain);
}

function fromBlock({ label, bytes, closed }: Block, plain: string): KeyFile {
  // OpenSSL's own encryption of before PKCS#8 (RFC 1421 §4.6.1.1): derived by MD5, which browsers lack.
  if (/^\s*DEK-Info:/m.test(plain)) return { kind: 'locked-old' };
  const read = READERS[label];
  if (!read || !bytes || !closed) return { kind: 'damaged' };
  return read(bytes);
}

function fromDer(der: Bytes): KeyFile {
  const tags = partsOf(readOne(der), TAG.sequence).map(({ tag }) => tag);
  return DER_SHAPES.find(({ part, tag }) => tags[part] === tag)?.read(der) ?? { kind: 'key-store' };
}

/** In this order; an RSA key is all integers, a PKCS#12 store begins with one and two sequences. */
const DER_SHAPES: readonly { part: number; tag: number; read: (der: Bytes) => KeyFile }[] = [
  { part: 0, tag: TAG.sequence, read: fromLocked },
  { part: 1, tag: TAG.octetString, read: (der) => ({ kind: 'plain', pkcs8: wrappedEc(der) }) },
  { part: 1, tag: TAG.integer, read: (der) => ({ kind: 'plain', pkcs8: wrapped(RSA, der) }) },
  { part: 2, tag: TAG.octetString, read: fromPkcs8 },
];

function fromPkcs8(der: Bytes): KeyFile {
  const [version, algorithm, key] = partsOf(readOne(der), TAG.sequence);
  expectTag(version, TAG.integer);
  expectTag(algorithm, TAG.sequence);
  expectTag(key, TAG.octetString);
  return { kind: 'plain', pkcs8: der };
}

function fromLocked(der: Bytes): KeyFile {
  const [algorithm, encrypted] = partsOf(readOne(der), TAG.sequence);
  const content = expectTag(encrypted, TAG.octetString).content;
  return { kind: 'locked', open: async (passphrase) => opened(await unseal(algorithm, copyOf(content), passphrase)) };
}

/** A wrong passphrase now and then leaves padding that looks right: what is inside tells. */
function opened(pkcs8: Bytes): Bytes {
  try {
    fromPkcs8(pkcs8);
    return pkcs8;
  } catch {
    throw new LockedError('passphrase');
  }
}

function wrapped(algorithm: Uint8Array, key: Uint8Array): Bytes {
  return sequence(integer(0), algorithm, octetString(key));
}

/** The curve stands in `[0]` of the key itself (RFC 5915 §3). */
function wrappedEc(key: Bytes): Bytes {
  const parameters = partsOf(readOne(key), TAG.sequence).find(({ tag }) => tag === contextTag(0));
  return wrapped(sequence(EC_PUBLIC_KEY, expectTag(parameters, contextTag(0)).content), key);
}
