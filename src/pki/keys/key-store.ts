/**
 * Makes a PKCS#12 key store (RFC 7292) of a key and its certificates: AES-256 under PBES2, MAC with HMAC-SHA-256. Readers
 * that only know 3DES or RC2 cannot open it: WebCrypto has neither.
 */
import { hexDigest, copyOf } from '../der/bytes';
import type { Bytes } from '../der/element';
import { encode, explicit, integer, NULL, octetString, oid, sequence, setOf } from '../der/writer';
import { TAG } from '../der/tags';
import { bmpPassword, storeMac } from './key-store-mac';
import { MODERN_ROUNDS, seal } from './pbes2';

const OID = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const;

/** `[0]` of an OCTET STRING, implicitly tagged. */
const IMPLICIT_OCTETS = 0x80;

/** The MAC lets an attacker try passwords too; each round is a call of WebCrypto, so this many take about half a second. */
const MAC_ROUNDS = 10_000;
const SALT_LENGTH = 16;

export interface KeyStoreContent {
  /** PKCS#8 in the clear. */
  readonly key: Uint8Array;
  /** DER, the key's own first, then its issuers. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** Shown by programs that list what is in the store. */
  readonly friendlyName: string;
}

/** @param password ASCII: programs differ in how they read anything else. @param rounds of PBKDF2 */
export async function makeKeyStore(
  { key, certificates, friendlyName }: KeyStoreContent,
  password: string,
  rounds = MODERN_ROUNDS,
): Promise<Bytes> {
  const id = await localKeyId(certificates[0]);
  const marks = setOf(attribute(OID.friendlyName, bmpString(friendlyName)), attribute(OID.localKeyId, octetString(id)));
  const shrouded = await seal(key, password, rounds);
  const keyBag = bag(OID.shroudedKeyBag, sequence(shrouded.algorithm, octetString(shrouded.encrypted)), marks);
  const certificateBags = certificates.map((der, index) =>
    bag(
      OID.certificateBag,
      sequence(oid(OID.x509Certificate), explicit(0, octetString(der))),
      index === 0 ? marks : undefined,
    ),
  );
  const safes = sequence(
    await encryptedContent(sequence(...certificateBags), password, rounds),
    plainContent(sequence(keyBag)),
  );
  return sequence(integer(3), plainContent(safes), await macData(safes, password));
}

/** Ties the key to its certificate; by custom the SHA-1 of the certificate. */
async function localKeyId(certificate: Uint8Array): Promise<Bytes> {
  const hex = await hexDigest('SHA-1', copyOf(certificate));
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function bag(id: string, value: Uint8Array, attributes?: Uint8Array): Bytes {
  return sequence(oid(id), explicit(0, value), ...(attributes ? [attributes] : []));
}

function attribute(id: string, value: Uint8Array): Bytes {
  return sequence(oid(id), setOf(value));
}

/** The password's form without its two zero octets. */
function bmpString(text: string): Bytes {
  return encode(TAG.bmpString, bmpPassword(text).subarray(0, -2));
}

function plainContent(content: Uint8Array): Bytes {
  return sequence(oid(OID.data), explicit(0, octetString(content)));
}

async function encryptedContent(content: Uint8Array, password: string, rounds: number): Promise<Bytes> {
  const { algorithm, encrypted } = await seal(content, password, rounds);
  const info = sequence(oid(OID.data), algorithm, encode(IMPLICIT_OCTETS, encrypted));
  return sequence(oid(OID.encryptedData), explicit(0, sequence(integer(0), info)));
}

async function macData(content: Uint8Array, password: string): Promise<Bytes> {
  const salt = globalThis.crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  const mac = await storeMac(content, password, { salt, rounds: MAC_ROUNDS });
  const digest = sequence(sequence(oid(OID.sha256), NULL), octetString(mac));
  return sequence(digest, octetString(salt), integer(MAC_ROUNDS));
}
