/** Key and signature algorithms of requests and certificates by object identifier, and the hash each signature rests on. */
import { DerError, partsOf, readAll, type Element } from '../der/element';
import { contextTag, TAG } from '../der/tags';
import { objectIdentifier } from '../der/values';

export interface SignatureFacts {
  readonly oid: string;
  /** As people write it: `RSA with SHA-256`. */
  readonly name: string;
  /** Kind of key that makes such signatures, as far as this product knows it. */
  readonly keyKind: 'rsa' | 'ec' | 'other';
  /** `SHA-256` and so on; undefined where unknown or built into the algorithm. */
  readonly hash?: string;
}

type Row = Omit<SignatureFacts, 'oid'>;

const rsa = (hash: string): Row => ({ name: `RSA with ${hash}`, keyKind: 'rsa', hash });
const ecdsa = (hash: string): Row => ({ name: `ECDSA with ${hash}`, keyKind: 'ec', hash });
const other = (name: string): Row => ({ name, keyKind: 'other' });

/** RFC 8017 A.2.4, RFC 5758, RFC 3279, RFC 8410, RFC 9881. */
const SIGNATURES: Readonly<Record<string, Row>> = {
  '1.2.840.113549.1.1.2': rsa('MD2'),
  '1.2.840.113549.1.1.3': rsa('MD4'),
  '1.2.840.113549.1.1.4': rsa('MD5'),
  '1.2.840.113549.1.1.5': rsa('SHA-1'),
  '1.3.14.3.2.29': rsa('SHA-1'),
  '1.2.840.113549.1.1.14': rsa('SHA-224'),
  '1.2.840.113549.1.1.11': rsa('SHA-256'),
  '1.2.840.113549.1.1.12': rsa('SHA-384'),
  '1.2.840.113549.1.1.13': rsa('SHA-512'),
  '1.2.840.10045.4.1': ecdsa('SHA-1'),
  '1.2.840.10045.4.3.1': ecdsa('SHA-224'),
  '1.2.840.10045.4.3.2': ecdsa('SHA-256'),
  '1.2.840.10045.4.3.3': ecdsa('SHA-384'),
  '1.2.840.10045.4.3.4': ecdsa('SHA-512'),
  '1.2.840.10040.4.3': other('DSA with SHA-1'),
  '2.16.840.1.101.3.4.3.1': other('DSA with SHA-224'),
  '2.16.840.1.101.3.4.3.2': other('DSA with SHA-256'),
  '1.3.101.112': other('Ed25519'),
  '1.3.101.113': other('Ed448'),
  '1.2.156.10197.1.501': other('SM2 with SM3'),
  '2.16.840.1.101.3.4.3.17': other('ML-DSA-44'),
  '2.16.840.1.101.3.4.3.18': other('ML-DSA-65'),
  '2.16.840.1.101.3.4.3.19': other('ML-DSA-87'),
};

const RSA_PSS = '1.2.840.113549.1.1.10';

const HASHES: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** Facts about an AlgorithmIdentifier of a signature. Throws DerError. */
export function signatureFacts(algorithm: Element | undefined): SignatureFacts {
  const parts = partsOf(algorithm, TAG.sequence);
  const [type, parameters] = parts;
  const oid = objectIdentifier(type);
  if (oid === RSA_PSS) return { oid, ...pssFacts(parameters) };
  const facts = SIGNATURES[oid] ?? other(oid);
  if (facts.keyKind !== 'other') expectNoParameters(parts);
  return { oid, ...facts };
}

/**
 * No signature covers a request's own algorithm field, so nothing else would notice that its parameters were changed.
 * NULL is RSA's form (RFC 4055 §5); ECDSA leaves them out (RFC 5758 §3.2), but software exists that writes NULL there too.
 */
function expectNoParameters([, parameters, ...more]: readonly Element[]): void {
  const none = parameters === undefined || (parameters.tag === TAG.null && parameters.content.length === 0);
  if (!none || more.length > 0) throw new DerError('structure', 'the signature algorithm has parameters');
}

/** RFC 4055 §3.1: where the hash is left out, it is SHA-1. */
function pssFacts(parameters: Element | undefined): Row {
  if (!parameters) throw new DerError('structure', 'RSASSA-PSS without parameters');
  const wrapped = partsOf(parameters, TAG.sequence).find((part) => part.tag === contextTag(0));
  const oid = wrapped ? objectIdentifier(partsOf(readAll(wrapped.content)[0], TAG.sequence)[0]) : '1.3.14.3.2.26';
  const hash = HASHES[oid] ?? oid;
  return { name: `RSA-PSS with ${hash}`, keyKind: 'rsa', hash };
}

/** Key algorithms that no publicly trusted TLS certificate may have, so that a refusal can name them. */
export const OTHER_KEY_NAMES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.10046.2.1': 'X9.42 Diffie-Hellman',
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.2.643.2.2.19': 'GOST R 34.10-2001',
  '1.2.643.7.1.1.1.1': 'GOST R 34.10-2012 (256 bits)',
  '1.2.643.7.1.1.1.2': 'GOST R 34.10-2012 (512 bits)',
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};

/** Named curves by object identifier (SEC 2, RFC 5639, GM/T 0003). */
export const CURVE_NAMES: Readonly<Record<string, string>> = {
  '1.2.840.10045.3.1.7': 'P-256',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
  '1.2.156.10197.1.301': 'SM2',
};
