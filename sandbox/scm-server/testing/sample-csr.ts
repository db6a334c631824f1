/** Genuine certificate requests for tests, made on the spot. */
import '@abraham/reflection';
import {
  Pkcs10CertificateRequestGenerator,
  SubjectAlternativeNameExtension,
  type JsonGeneralNames,
} from '@peculiar/x509';

export interface CsrWish {
  readonly commonName?: string;
  readonly names?: JsonGeneralNames;
  /** Default P-256. */
  readonly key?: 'P-256' | 'P-384' | 'RSA-1024' | 'RSA-2048' | 'RSA-2056' | 'RSA-2048-SHA1' | 'Ed25519';
}

type Algorithms = { name: 'Ed25519' } | RsaHashedKeyGenParams | (EcKeyGenParams & EcdsaParams);

const rsa = (modulusLength: number, hash = 'SHA-256'): RsaHashedKeyGenParams => ({
  name: 'RSASSA-PKCS1-v1_5',
  publicExponent: Uint8Array.of(1, 0, 1),
  modulusLength,
  hash,
});

const algorithms: Readonly<Record<NonNullable<CsrWish['key']>, Algorithms>> = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  Ed25519: { name: 'Ed25519' },
  'RSA-1024': rsa(1024),
  'RSA-2048': rsa(2048),
  'RSA-2056': rsa(2056),
  'RSA-2048-SHA1': rsa(2048, 'SHA-1'),
};

/** @returns PEM with line breaks */
export async function sampleCsr({ commonName, names = [], key = 'P-256' }: CsrWish = {}): Promise<string> {
  const algorithm = algorithms[key];
  const keys = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: commonName === undefined ? [] : [{ CN: [commonName] }],
    keys,
    signingAlgorithm: algorithm,
    extensions: names.length > 0 ? [new SubjectAlternativeNameExtension(names)] : [],
  });
  return request.toString('pem');
}

/** The vendor's spelling: base64 in one line, without armour. */
export function bareBase64(pem: string): string {
  return pem.replace(/-----[^-]+-----|\s/g, '');
}
