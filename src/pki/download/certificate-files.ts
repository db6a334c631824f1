/** Makes the files in which an issued certificate is handed out, from its PEM: each with the certificates, the order and the form that it is for. */
import { readCertificate, type CertificateFacts } from '../certificate';
import { pemCertificates, toPem } from '../pem';
import { certsOnly } from './certs-only';
import { fileName, type FileKind } from './file-names';

export interface CertificateFile {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What the app keeps of a certificate: leaf first, then its issuers, as they were verified when it was collected. */
export type Bundle = readonly [CertificateFacts, ...CertificateFacts[]];

/** @throws DerError when the text holds no certificate, or a damaged one */
export async function readBundle(pem: string): Promise<Bundle> {
  const [leaf, ...issuers] = await Promise.all(pemCertificates(pem).map(readCertificate));
  if (!leaf) throw new Error('There is no certificate in the text.');
  return [leaf, ...issuers];
}

/** Issuers that a server has to send with its certificate: the root is known to whoever trusts it (RFC 8446 §4.4.2). */
export function intermediatesOf([, ...issuers]: Bundle): readonly CertificateFacts[] {
  return issuers.filter(({ subjectDer, issuerDer }) => subjectDer !== issuerDer);
}

type Content = CertificateFile['content'];

interface Making {
  readonly mimeType: string;
  readonly make: (bundle: Bundle) => Content;
}

const PEM = 'application/x-pem-file';

const MAKING: Record<FileKind, Making> = {
  'full-chain': { mimeType: PEM, make: (bundle) => pemOf([bundle[0], ...intermediatesOf(bundle)]) },
  certificate: { mimeType: PEM, make: ([leaf]) => pemOf([leaf]) },
  issuers: { mimeType: PEM, make: (bundle) => pemOf(intermediatesOf(bundle)) },
  'root-first': { mimeType: PEM, make: (bundle) => pemOf([...bundle].reverse()) },
  pkcs7: {
    mimeType: 'application/x-pkcs7-certificates',
    make: (bundle) => toPem('PKCS7', certsOnly(bundle.map(({ der }) => der))),
  },
  der: { mimeType: 'application/pkix-cert', make: ([leaf]) => leaf.der },
};

export function makeFile(bundle: Bundle, commonName: string, kind: FileKind): CertificateFile {
  const { mimeType, make } = MAKING[kind];
  return { name: fileName(commonName, kind), mimeType, content: make(bundle) };
}

function pemOf(certificates: readonly CertificateFacts[]): string {
  return certificates.map(({ der }) => toPem('CERTIFICATE', der)).join('');
}
