/** Reads a PKCS#10 request (RFC 2986) as a CA does: structure, algorithms, proof of possession, key and names. */
import '@abraham/reflection';
import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import { CertificationRequest } from '@peculiar/asn1-csr';
import { Pkcs10CertificateRequest, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { Refusal } from '../wire/refusal';

export interface CertificateRequest {
  /** SHA-256 over the request, lower-case hex; absent where there was none: a certificate was imported. */
  readonly sha256?: string;
  readonly spki: Uint8Array;
  /** SHA-256 over the DER of the public key (SubjectPublicKeyInfo), lower-case hex. */
  readonly spkiSha256: string;
  readonly key: { readonly type: 'RSA'; readonly bits: number } | { readonly type: 'EC'; readonly curve: string };
  readonly commonName?: string;
  /** dNSName and iPAddress entries of the requested subjectAltName; other kinds are not for TLS and are left out. */
  readonly names: readonly string[];
}

/** Signature algorithms taken, by OID: RSA PKCS#1 v1.5 and ECDSA with SHA-256/384/512, and RSASSA-PSS. */
const signatureAlgorithms = new Set([
  '1.2.840.113549.1.1.10',
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);

const curves: ReadonlyMap<string, string> = new Map([
  ['prime256v1', 'P-256'],
  ['secp384r1', 'P-384'],
  ['secp521r1', 'P-521'],
]);

/** @throws Refusal -10 (can't be decoded), -11 (algorithm), -78 (key), -138 (signature doesn't fit the key) */
export async function readCertificateRequest(der: Uint8Array): Promise<CertificateRequest> {
  const request = decoded(() => parse(der));
  const names = decoded(() => requestedNames(request));
  const commonName = decoded(() => request.subjectName.getField('CN')[0]);
  const spki = new Uint8Array(request.publicKey.rawData);
  const key = publicKeyFacts(spki);
  if (!(await proofOfPossession(request))) throw new Refusal(-138);
  const digests = { sha256: sha256Of(der), spkiSha256: sha256Of(spki) };
  return { ...digests, spki, key, names, ...(commonName ? { commonName } : {}) };
}

/** @returns lower-case hex */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function decoded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(-10);
  }
}

function parse(der: Uint8Array): Pkcs10CertificateRequest {
  const asn = AsnConvert.parse(der, CertificationRequest);
  if (outerLength(der) !== der.length) throw new Refusal(-10);
  if (!signatureAlgorithms.has(asn.signatureAlgorithm.algorithm)) throw new Refusal(-11);
  return new Pkcs10CertificateRequest(Uint8Array.from(der));
}

/** Length of the first DER object with its header (X.690 §8.1.3), to find trailing bytes that the parser lets pass. */
function outerLength(der: Uint8Array): number {
  const first = der[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const octets = der.slice(2, 2 + (first & 0x7f));
  return 2 + octets.length + octets.reduce((length, octet) => length * 256 + octet, 0);
}

function requestedNames(request: Pkcs10CertificateRequest): readonly string[] {
  return request.extensions
    .filter((extension) => extension instanceof SubjectAlternativeNameExtension)
    .flatMap((extension) => extension.names.items)
    .filter(({ type }) => type === 'dns' || type === 'ip')
    .map(({ value }) => value);
}

/** @throws Refusal -78 (not a key), -11 (neither RSA nor EC) */
export function publicKeyFacts(spki: Uint8Array): CertificateRequest['key'] {
  const key = publicKey(spki);
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return { type: 'RSA', bits: modulusLength };
  if (key.asymmetricKeyType === 'ec') return { type: 'EC', curve: curves.get(namedCurve) ?? namedCurve };
  throw new Refusal(-11);
}

function publicKey(spki: Uint8Array): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    throw new Refusal(-78);
  }
}

async function proofOfPossession(request: Pkcs10CertificateRequest): Promise<boolean> {
  try {
    return await request.verify();
  } catch {
    throw new Refusal(-11);
  }
}
