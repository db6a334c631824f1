/** What a SubjectPublicKeyInfo says (RFC 5280 §4.1.2.7, RFC 3279 §2.3, RFC 5480): kind, size, and the numbers that rules look at. */
import { hexDigest, toHex } from '../der/bytes';
import { partsOf, readOne, type Bytes, type Element } from '../der/element';
import { TAG } from '../der/tags';
import { objectIdentifier, unsignedInteger, wholeBitString } from '../der/values';
import { CURVE_NAMES, OTHER_KEY_NAMES } from './algorithms';
import { nameOf } from './object-identifiers';

export type KeyFacts = RsaKeyFacts | EcKeyFacts | OtherKeyFacts;

interface CommonKeyFacts {
  /** For people: `RSA 2048`, `EC P-256`, `Ed25519`. */
  readonly description: string;
  /** SHA-256 over the DER of the SubjectPublicKeyInfo, lower-case hexadecimal. */
  readonly spkiSha256: string;
}

export interface RsaKeyFacts extends CommonKeyFacts {
  readonly kind: 'rsa';
  readonly bits: number;
  /** Hexadecimal, without sign octet. */
  readonly modulus: string;
  /** Hexadecimal, without sign octet. */
  readonly exponent: string;
  /** False when the algorithm identifier is not exactly rsaEncryption with NULL (BR 7.1.3.1.1). */
  readonly plainIdentifier: boolean;
}

interface EcKeyFacts extends CommonKeyFacts {
  readonly kind: 'ec';
  /** Name or dotted identifier of the curve; undefined when the curve's parameters are spelled out instead. */
  readonly curve?: string;
  /** The encoded point, hexadecimal. */
  readonly point: string;
}

interface OtherKeyFacts extends CommonKeyFacts {
  readonly kind: 'other';
  readonly oid: string;
}

/** Largest RSA key whose signature is checked and whose numbers are examined: beyond it that costs more than it may. */
export const LARGEST_RSA_BITS = 8_192;

const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
const RSA_WITH_NULL = '300d06092a864886f70d0101010500';

/** Facts about the key. Rejects with DerError when the structure is broken. */
export async function keyFacts(spki: Element): Promise<KeyFacts> {
  const [algorithm, key] = partsOf(spki, TAG.sequence);
  const [type, parameters] = partsOf(algorithm, TAG.sequence);
  const oid = objectIdentifier(type);
  const bits = wholeBitString(key);
  const spkiSha256 = await hexDigest('SHA-256', spki.whole);
  if (oid === RSA) {
    return {
      spkiSha256,
      plainIdentifier: algorithm !== undefined && toHex(algorithm.whole) === RSA_WITH_NULL,
      ...rsaFacts(bits),
    };
  }
  if (oid === EC) return { spkiSha256, ...ecFacts(parameters, bits) };
  return { kind: 'other', oid, spkiSha256, description: nameOf(OTHER_KEY_NAMES, oid) };
}

function rsaFacts(key: Bytes): Omit<RsaKeyFacts, 'spkiSha256' | 'plainIdentifier'> {
  const [modulusPart, exponentPart] = partsOf(readOne(key), TAG.sequence);
  const modulus = toHex(unsignedInteger(modulusPart));
  const exponent = toHex(unsignedInteger(exponentPart));
  const bits = bitLength(modulus);
  return { kind: 'rsa', bits, modulus, exponent, description: `RSA ${bits}` };
}

function ecFacts(parameters: Element | undefined, key: Bytes): Omit<EcKeyFacts, 'spkiSha256'> {
  const point = toHex(key);
  if (parameters?.tag !== TAG.objectIdentifier) return { kind: 'ec', point, description: 'EC with its own curve' };
  const curve = nameOf(CURVE_NAMES, objectIdentifier(parameters));
  return { kind: 'ec', curve, point, description: `EC ${curve}` };
}

function bitLength(hex: string): number {
  const digits = hex.replace(/^0+/, '');
  return digits === '' ? 0 : (digits.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(digits.charAt(0), 16)));
}
