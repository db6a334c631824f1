/** Password-based encryption of key files and key stores: PBES2 with PBKDF2 and AES-CBC (RFC 8018 §6.2, §5.2, B.2.5). */
import { copyOf } from '../der/bytes';
import { expectTag, partsOf, type Bytes, type Element } from '../der/element';
import { TAG } from '../der/tags';
import { objectIdentifier, smallInteger } from '../der/values';
import { integer, NULL, octetString, oid, sequence } from '../der/writer';

const OID = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacWithSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;

/** What other programs use beside our own choice. */
const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  [OID.hmacWithSha256]: 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};
const KEY_BITS: Readonly<Record<string, number>> = {
  '2.16.840.1.101.3.4.1.2': 128,
  '2.16.840.1.101.3.4.1.22': 192,
  [OID.aes256Cbc]: 256,
};

/** Rounds of PBKDF2 with HMAC-SHA-256 that current advice asks for; about a tenth of a second in a browser. */
export const MODERN_ROUNDS = 600_000;

/** A file that asks for more would freeze the page for minutes. */
const MOST_ROUNDS = 10_000_000;

const SALT_LENGTH = 16;
const IV_LENGTH = 16;

/** Why something could not be decrypted. Never holds key or passphrase. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly reason: 'passphrase' | 'unsupported';

  constructor(reason: LockedError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

interface Sealed {
  /** AlgorithmIdentifier, DER. */
  readonly algorithm: Bytes;
  readonly encrypted: Bytes;
}

interface Derivation {
  readonly salt: Bytes;
  readonly rounds: number;
  readonly hash: string;
  readonly bits: number;
}

/** Encrypts under AES-256-CBC with a key derived by PBKDF2-HMAC-SHA-256. */
export async function seal(content: Uint8Array, passphrase: string, rounds: number): Promise<Sealed> {
  const random = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));
  const [salt, iv] = [random(SALT_LENGTH), random(IV_LENGTH)];
  const key = await deriveKey(passphrase, { salt, rounds, hash: 'SHA-256', bits: 256 });
  const encrypted = await globalThis.crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, copyOf(content));
  const derivation = sequence(
    oid(OID.pbkdf2),
    sequence(octetString(salt), integer(rounds), sequence(oid(OID.hmacWithSha256), NULL)),
  );
  const cipher = sequence(oid(OID.aes256Cbc), octetString(iv));
  return {
    algorithm: sequence(oid(OID.pbes2), sequence(derivation, cipher)),
    encrypted: new Uint8Array(encrypted),
  };
}

/** @throws LockedError for a wrong passphrase and for anything but PBES2 with PBKDF2 and AES-CBC; DerError when damaged */
export async function unseal(algorithm: Element | undefined, encrypted: Bytes, passphrase: string): Promise<Bytes> {
  const { derivation, iv } = parametersOf(algorithm);
  const key = await deriveKey(passphrase, derivation);
  try {
    return new Uint8Array(await globalThis.crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, encrypted));
  } catch {
    throw new LockedError('passphrase');
  }
}

function parametersOf(algorithm: Element | undefined) {
  const [scheme, parameters] = partsOf(algorithm, TAG.sequence);
  if (objectIdentifier(scheme) !== OID.pbes2) throw new LockedError('unsupported');
  const [derivation, cipher] = partsOf(parameters, TAG.sequence);
  const [cipherName, iv] = partsOf(cipher, TAG.sequence);
  const bits = KEY_BITS[objectIdentifier(cipherName)];
  if (bits === undefined) throw new LockedError('unsupported');
  return { derivation: derivationOf(derivation, bits), iv: expectTag(iv, TAG.octetString).content };
}

function derivationOf(element: Element | undefined, bits: number): Derivation {
  const [name, parameters] = partsOf(element, TAG.sequence);
  if (objectIdentifier(name) !== OID.pbkdf2) throw new LockedError('unsupported');
  const [salt, count, ...options] = partsOf(parameters, TAG.sequence);
  const rounds = smallInteger(count);
  const prf = options.find(({ tag }) => tag === TAG.sequence);
  // Without it the function is HMAC-SHA-1 (RFC 8018 A.2).
  const hash = prf ? HASHES[objectIdentifier(partsOf(prf, TAG.sequence)[0])] : 'SHA-1';
  if (hash === undefined || rounds < 1 || rounds > MOST_ROUNDS) throw new LockedError('unsupported');
  return { salt: expectTag(salt, TAG.octetString).content, rounds, hash, bits };
}

async function deriveKey(passphrase: string, { salt, rounds, hash, bits }: Derivation) {
  const { subtle } = globalThis.crypto;
  const secret = await subtle.importKey('raw', new TextEncoder().encode(passphrase), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', salt: copyOf(salt), iterations: rounds, hash };
  return subtle.deriveKey(derivation, secret, { name: 'AES-CBC', length: bits }, false, ['encrypt', 'decrypt']);
}
