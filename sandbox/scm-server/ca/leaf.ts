/** Issues TLS server certificates (Baseline Requirements 7.1.2.7) under the stand-in's intermediate. */
import '@abraham/reflection';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  PublicKey,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
  type X509Certificate,
} from '@peculiar/x509';
import type { SubjectName } from '../names/subject-name';
import { caSignature, type Hierarchy } from './hierarchy';
import { keyUsage } from './key-usage';

export interface LeafOrder {
  readonly spki: Uint8Array;
  readonly commonName: string;
  readonly names: readonly SubjectName[];
  readonly serialNumber: string;
  /** Epoch milliseconds, whole seconds. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/** CA/Browser Forum's mark for domain validation. */
const domainValidated = '2.23.140.1.2.1';

/** @returns the certificate for the key in `spki` */
export async function issueLeaf(order: LeafOrder, { intermediate, issuerKey }: Hierarchy): Promise<X509Certificate> {
  const publicKey = new PublicKey(Uint8Array.from(order.spki));
  return X509CertificateGenerator.create({
    serialNumber: order.serialNumber,
    subject: [{ CN: [order.commonName] }],
    issuer: intermediate.subject,
    notBefore: new Date(order.notBefore),
    notAfter: new Date(order.notAfter),
    publicKey,
    signingKey: issuerKey,
    signingAlgorithm: caSignature,
    extensions: await extensions(order, publicKey, intermediate),
  });
}

async function extensions(order: LeafOrder, key: PublicKey, issuer: X509Certificate): Promise<Extension[]> {
  const san = order.names.map(({ type, value }) => ({ type, value }));
  return [
    new BasicConstraintsExtension(false, undefined, true),
    keyUsage(key.algorithm.name.startsWith('RS') ? 'rsaServer' : 'ecServer'),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new CertificatePolicyExtension([domainValidated]),
    new SubjectAlternativeNameExtension(san),
    await SubjectKeyIdentifierExtension.create(key),
    await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
  ];
}
