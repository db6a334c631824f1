/** Genuine requests for tests, made and signed by the X.509 library; nothing in the product imports this. */
import '@abraham/reflection';
import {
  Pkcs10CertificateRequestGenerator,
  SubjectAlternativeNameExtension,
  type Extension,
  type JsonGeneralName,
} from '@peculiar/x509';
import { toPem } from '../pem';

export interface RequestOptions {
  readonly subject?: string;
  readonly names?: readonly JsonGeneralName[];
  readonly extensions?: readonly Extension[];
  readonly keys?: CryptoKeyPair;
}

/** An EC or RSA key pair, P-256 by default; RSA keys sign with SHA-256 unless `hash` says otherwise. */
export async function keyPair(
  kind: 'EC' | 'RSA' = 'EC',
  curveOrBits: string | number = 'P-256',
  hash = 'SHA-256',
): Promise<CryptoKeyPair> {
  const algorithm =
    kind === 'EC'
      ? { name: 'ECDSA', namedCurve: String(curveOrBits) }
      : { name: 'RSASSA-PKCS1-v1_5', hash, modulusLength: Number(curveOrBits), publicExponent: EXPONENT };
  return globalThis.crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

const EXPONENT = Uint8Array.of(1, 0, 1);

/** DER of a request, by default for www.example.com with a fresh P-256 key. */
export async function requestDer(options: RequestOptions = {}): Promise<Uint8Array> {
  const { subject = 'CN=www.example.com', names = [], extensions = [] } = options;
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: subject,
    keys: options.keys ?? (await keyPair()),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [...(names.length > 0 ? [new SubjectAlternativeNameExtension([...names])] : []), ...extensions],
  });
  return new Uint8Array(request.rawData);
}

/** The same as PEM. */
export async function requestPem(options: RequestOptions = {}): Promise<string> {
  return toPem('CERTIFICATE REQUEST', await requestDer(options));
}

/** Names of type DNS. */
export function dns(...names: string[]): JsonGeneralName[] {
  return names.map((value) => ({ type: 'dns', value }));
}
