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

/** What every certificate has. */
const server = new BasicConstraintsExtension(false, undefined, true);
const policies = new CertificatePolicyExtension([domainValidated]);
const purposes = new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]);

/** A key as a certificate needs it, and an extension that is made of one. */
interface KeyParts {
  readonly key: PublicKey;
  readonly identifier: Promise<Extension>;
}

/** Made once for each key: most renewals keep it, and one issuer signs all. */
const subjects = new WeakMap<Uint8Array, KeyParts>();
const issuers = new WeakMap<X509Certificate, Promise<Extension>>();

function subjectOf(spki: Uint8Array): KeyParts {
  const known = subjects.get(spki);
  if (known) return known;
  const key = new PublicKey(Uint8Array.from(spki));
  const parts = { key, identifier: SubjectKeyIdentifierExtension.create(key) };
  subjects.set(spki, parts);
  return parts;
}

function authorityOf(issuer: X509Certificate): Promise<Extension> {
  const identifier = issuers.get(issuer) ?? AuthorityKeyIdentifierExtension.create(issuer.publicKey);
  issuers.set(issuer, identifier);
  return identifier;
}

/** @returns the certificate for the key in `spki` */
export async function issueLeaf(order: LeafOrder, { intermediate, issuerKey }: Hierarchy): Promise<X509Certificate> {
  return X509CertificateGenerator.create({
    serialNumber: order.serialNumber,
    subject: [{ CN: [order.commonName] }],
    issuer: intermediate.subject,
    notBefore: new Date(order.notBefore),
    notAfter: new Date(order.notAfter),
    publicKey: subjectOf(order.spki).key,
    signingKey: issuerKey,
    signingAlgorithm: caSignature,
    extensions: await extensions(order, intermediate),
  });
}

async function extensions({ names, spki }: LeafOrder, issuer: X509Certificate): Promise<Extension[]> {
  const { key, identifier } = subjectOf(spki);
  return [
    server,
    keyUsage(key.algorithm.name.startsWith('RS') ? 'rsaServer' : 'ecServer'),
    purposes,
    policies,
    new SubjectAlternativeNameExtension(names.map(({ type, value }) => ({ type, value }))),
    await identifier,
    await authorityOf(issuer),
  ];
}
