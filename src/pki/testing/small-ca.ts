/** A root and an intermediate CA for tests, issuing genuine certificates; nothing in the product imports this. */
import '@abraham/reflection';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  type Extension,
  type JsonGeneralName,
} from '@peculiar/x509';
import { DAY_MS, SECOND_MS } from '../../domain/validity';
import { toPem } from '../pem';
import { dns, keyPair } from './requests';

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

export interface Issued {
  readonly der: Uint8Array;
  readonly pem: string;
  readonly keys: CryptoKeyPair;
  readonly name: string;
}

export interface LeafOptions {
  readonly names?: readonly JsonGeneralName[];
  readonly keys?: CryptoKeyPair;
  /** Epoch milliseconds. */
  readonly notBefore?: number;
  readonly days?: number;
  readonly purposes?: readonly string[];
  readonly serialNumber?: string;
  readonly subject?: string;
}

/** Issues CA certificates and leaves at the date it is made for. */
export class SmallCa {
  readonly root: Issued;
  readonly intermediate: Issued;
  readonly #now: number;

  private constructor(now: number, root: Issued, intermediate: Issued) {
    this.#now = now;
    this.root = root;
    this.intermediate = intermediate;
  }

  /** @param now epoch milliseconds at which leaves begin; CA certificates begin a year earlier */
  static async create(now: number): Promise<SmallCa> {
    const rootName = 'CN=Test Root';
    const root = await issueCa(now, { name: rootName });
    return new SmallCa(now, root, await issueCa(now, { name: 'CN=Test Issuing CA', issuer: root }));
  }

  async leaf(options: LeafOptions = {}): Promise<Issued> {
    const keys = options.keys ?? (await keyPair());
    const { subject, notBefore, days, names, purposes, serialNumber } = { ...this.#ordinary(), ...options };
    const certificate = await X509CertificateGenerator.create({
      subject,
      issuer: this.intermediate.name,
      publicKey: keys.publicKey,
      signingKey: this.intermediate.keys.privateKey,
      signingAlgorithm: SIGNING,
      serialNumber,
      notBefore: new Date(notBefore),
      notAfter: new Date(notBefore + days * DAY_MS - SECOND_MS),
      extensions: [
        new SubjectAlternativeNameExtension([...names]),
        new ExtendedKeyUsageExtension([...purposes]),
        await AuthorityKeyIdentifierExtension.create(this.intermediate.keys.publicKey),
      ],
    });
    return issued(certificate.rawData, keys, subject);
  }

  #ordinary(): Required<Omit<LeafOptions, 'keys'>> {
    return {
      subject: 'CN=www.example.com',
      notBefore: this.#now,
      days: 90,
      names: dns('www.example.com'),
      purposes: [SERVER_AUTH],
      serialNumber: '0a1b2c3d4e5f60718293',
    };
  }
}

async function issueCa(now: number, { name, issuer }: { name: string; issuer?: Issued }): Promise<Issued> {
  const keys = await keyPair();
  const signer = issuer?.keys ?? keys;
  const extensions: Extension[] = [
    new BasicConstraintsExtension(true, issuer ? 0 : undefined, true),
    await SubjectKeyIdentifierExtension.create(keys.publicKey),
    await AuthorityKeyIdentifierExtension.create(signer.publicKey),
  ];
  const certificate = await X509CertificateGenerator.create({
    subject: name,
    issuer: issuer?.name ?? name,
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: SIGNING,
    notBefore: new Date(now - 365 * DAY_MS),
    notAfter: new Date(now + 3650 * DAY_MS),
    extensions,
  });
  return issued(certificate.rawData, keys, name);
}

function issued(rawData: ArrayBuffer, keys: CryptoKeyPair, name: string): Issued {
  const der = new Uint8Array(rawData);
  return { der, keys, name, pem: toPem('CERTIFICATE', der) };
}
