/** What an X.509 certificate says (RFC 5280 §4.1), read with strict DER; chains are in chain.ts. */
import { copyOf, hexDigest, toHex } from './der/bytes';
import { DerError, expectTag, fieldsOf, partsOf, readAll, readOne, type Bytes, type Element } from './der/element';
import { contextTag, TAG } from './der/tags';
import { time } from './der/values';
import { signatureFacts, type SignatureFacts } from './x509/algorithms';
import { readSerialNumber, type SerialNumber } from './x509/serial-number';
import { nameAttributes, nameText, valuesOf } from './x509/distinguished-name';
import {
  authorityKeyIdentifier,
  basicConstraints,
  keyPurposes,
  keyUsages,
  readExtensions,
  subjectKeyIdentifier,
  valueOf,
  type Extension,
} from './x509/extensions';
import { alternativeNames, NO_NAMES } from './x509/general-names';
import { keyFacts, type KeyFacts } from './x509/public-key';

/** Plain data except `der`. Dates are epoch milliseconds; `notAfter` is the last second of validity, inclusive. */
export interface CertificateFacts extends ExtensionContents {
  readonly der: Bytes;
  /** For people: `CN=www.example.com, O=Example`. */
  readonly subject: string;
  readonly issuer: string;
  /** DER of the names in hexadecimal, for comparison. */
  readonly subjectDer: string;
  readonly issuerDer: string;
  readonly commonName?: string;
  readonly serialNumber: SerialNumber;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: KeyFacts;
  readonly signature: SignatureFacts;
  /** Over the whole certificate, lower-case hexadecimal. */
  readonly sha1: string;
  readonly sha256: string;
}

interface ExtensionContents {
  readonly dnsNames: readonly string[];
  readonly ipAddresses: readonly string[];
  readonly otherNameKinds: readonly string[];
  readonly isCa: boolean;
  readonly keyUsages: readonly string[];
  /** Empty when the certificate states none, which means any. */
  readonly keyPurposes: readonly string[];
  /** Lower-case hexadecimal. */
  readonly subjectKeyIdentifier?: string;
  readonly authorityKeyIdentifier?: string;
}

/** Facts of one DER certificate. Rejects with DerError when the bytes are none; with nothing else. */
export async function readCertificate(input: Uint8Array): Promise<CertificateFacts> {
  const der = copyOf(input);
  const [tbs, algorithm] = fieldsOf(readOne(der), 3);
  const parts = partsOf(tbs, TAG.sequence);
  // Version 1 certificates have no version field.
  const [serialPart, , issuer, validity, subject, spki, ...rest] =
    parts[0]?.tag === contextTag(0) ? parts.slice(1) : parts;
  const [notBefore, notAfter] = partsOf(validity, TAG.sequence);
  const subjectAttributes = nameAttributes(subject);
  const commonName = valuesOf(subjectAttributes, 'CN')[0];
  return {
    der,
    subject: nameText(subjectAttributes),
    issuer: nameText(nameAttributes(issuer)),
    subjectDer: toHex(expectTag(subject, TAG.sequence).whole),
    issuerDer: toHex(expectTag(issuer, TAG.sequence).whole),
    ...(commonName !== undefined && { commonName }),
    serialNumber: readSerialNumber(serialPart),
    notBefore: time(notBefore),
    notAfter: time(notAfter),
    key: await keyFacts(expectTag(spki, TAG.sequence)),
    signature: signatureFacts(algorithm),
    ...extensionContents(rest),
    sha1: await hexDigest('SHA-1', der),
    sha256: await hexDigest('SHA-256', der),
  };
}

function extensionContents(rest: readonly Element[]): ExtensionContents {
  const wrapped = rest.find((part) => part.tag === contextTag(3));
  const extensions = wrapped ? readExtensions(readAll(wrapped.content)[0]) : [];
  const read = readerOf(extensions);
  return {
    ...(read('subjectAltName', alternativeNames) ?? NO_NAMES),
    isCa: read('basicConstraints', basicConstraints)?.isCa ?? false,
    keyUsages: read('keyUsage', keyUsages) ?? [],
    keyPurposes: read('extKeyUsage', keyPurposes) ?? [],
    ...keyIdentifiers(read),
  };
}

/** Reads the value of a named extension; undefined when the certificate has no such extension. */
type Reader = <T>(name: string, reader: (value: Bytes) => T) => T | undefined;

function readerOf(extensions: readonly Extension[]): Reader {
  return (name, reader) => {
    const value = valueOf(extensions, name);
    return value && reader(value);
  };
}

function keyIdentifiers(read: Reader): Pick<ExtensionContents, 'subjectKeyIdentifier' | 'authorityKeyIdentifier'> {
  const subject = read('subjectKeyIdentifier', subjectKeyIdentifier);
  const authority = read('authorityKeyIdentifier', authorityKeyIdentifier);
  return {
    ...(subject !== undefined && { subjectKeyIdentifier: subject }),
    ...(authority !== undefined && { authorityKeyIdentifier: authority }),
  };
}

/** Like `readCertificate`, but undefined instead of a rejection: for lists in which one may be damaged. */
export async function tryReadCertificate(input: Uint8Array): Promise<CertificateFacts | undefined> {
  try {
    return await readCertificate(input);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}
