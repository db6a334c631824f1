/** Keys and CSRs as requesters make them on their own machines. Nothing is kept. */
import '@abraham/reflection';
import { Pkcs10CertificateRequestGenerator, SubjectAlternativeNameExtension } from '@peculiar/x509';

export interface RequesterKey {
  readonly csrPem: string;
  /** PKCS#8, for the proof that certificate and key belong together. */
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** @returns a CSR whose name stands in the subject alternative names alone */
export async function csrWithoutSubject(name: string): Promise<string> {
  return (await makeCsr('', [name])).csrPem;
}

type KeyPair = Pick<RequesterKey, 'privateKey' | 'publicKey'>;

/**
 * @param names the first is the common name; all stand in the subject alternative names
 * @param keys of an earlier request, for another one with the same key
 */
export function createCsr(names: readonly string[], keys?: KeyPair): Promise<RequesterKey> {
  return makeCsr(`CN=${names[0] ?? ''}`, names, keys);
}

async function makeCsr(subject: string, names: readonly string[], given?: KeyPair): Promise<RequesterKey> {
  const keys = given ?? (await globalThis.crypto.subtle.generateKey(P256, true, ['sign', 'verify']));
  const alternativeNames = new SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })));
  const csr = await Pkcs10CertificateRequestGenerator.create({
    name: subject,
    keys,
    signingAlgorithm: P256,
    extensions: [alternativeNames],
  });
  return { csrPem: csr.toString('pem'), privateKey: keys.privateKey, publicKey: keys.publicKey };
}
