/** A real two-level CA (RFC 5280), made anew for every stand-in; nobody should ever trust it outside a sandbox. */
import '@abraham/reflection';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  CertificatePolicyExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
  type X509Certificate,
} from '@peculiar/x509';
import type { Random } from '../../random';
import { keyUsage } from './key-usage';
import { serialNumber } from './serial-number';

export interface Hierarchy {
  readonly root: X509Certificate;
  readonly intermediate: X509Certificate;
  /** Private key of the intermediate. */
  readonly issuerKey: CryptoKey;
}

export const caSignature = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const anyPolicy = '2.5.29.32.0';
const rootName = 'C=GB, O=SCM stand-in (not trusted), CN=SCM stand-in Root';
const intermediateName = 'C=GB, O=SCM stand-in (not trusted), CN=SCM stand-in TLS CA';
const yearMs = 365 * 86_400_000;

/** Keys come from the system's random source, not from the seed: a CA key that can be guessed is a danger. */
export async function createHierarchy(now: number, random: Random): Promise<Hierarchy> {
  const [rootKeys, intermediateKeys] = await Promise.all([newKeys(), newKeys()]);
  const signedByRoot = { signingAlgorithm: caSignature, signingKey: rootKeys.privateKey, issuer: rootName };
  const root = await X509CertificateGenerator.create({
    ...signedByRoot,
    ...period(now, 20),
    serialNumber: serialNumber(random),
    subject: rootName,
    publicKey: rootKeys.publicKey,
    extensions: [new BasicConstraintsExtension(true, undefined, true), ...(await common(rootKeys, rootKeys))],
  });
  const intermediate = await X509CertificateGenerator.create({
    ...signedByRoot,
    ...period(now, 10),
    serialNumber: serialNumber(random),
    subject: intermediateName,
    publicKey: intermediateKeys.publicKey,
    extensions: [new BasicConstraintsExtension(true, 0, true), ...(await common(intermediateKeys, rootKeys))],
  });
  return { root, intermediate, issuerKey: intermediateKeys.privateKey };
}

async function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(caSignature, false, ['sign', 'verify']);
}

function period(now: number, years: number): { notBefore: Date; notAfter: Date } {
  const start = Math.floor((now - yearMs) / 1000) * 1000;
  return { notBefore: new Date(start), notAfter: new Date(start + years * yearMs) };
}

async function common(subject: CryptoKeyPair, issuer: CryptoKeyPair): Promise<Extension[]> {
  return [
    keyUsage('ca'),
    new CertificatePolicyExtension([anyPolicy]),
    await SubjectKeyIdentifierExtension.create(subject.publicKey),
    await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
  ];
}
