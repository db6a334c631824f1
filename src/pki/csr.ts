/** What a certificate signing request says (PKCS#10, RFC 2986), read strictly and judged nowhere: rules are in csr-rules/. */
import { copyOf } from './der/bytes';
import { assertDer, expectTag, fieldsOf, partsOf, readOne, type Bytes } from './der/element';
import { TAG } from './der/tags';
import { smallInteger, wholeBitString } from './der/values';
import { readAddress, readName, type CertificateName } from './names';
import { ALLOWED_CURVES } from './weak-keys/curve-points';
import { signatureFacts, type SignatureFacts } from './x509/algorithms';
import { nameAttributes, valuesOf, type NameAttribute } from './x509/distinguished-name';
import { keyFacts, LARGEST_RSA_BITS, type KeyFacts } from './x509/public-key';
import { requestAttributes, type RequestAttributes } from './x509/request-attributes';
import { requestSignatureHolds } from './x509/signature';

/** A name the request asks for, as written and as understood. */
export interface RequestedName {
  readonly source: 'commonName' | 'dnsName' | 'ipAddress';
  readonly text: string;
  readonly name: CertificateName;
}

/** `unsupported`: an algorithm, or a pair of key and algorithm, for which no check is made; rules refuse those anyway. */
export type SignatureCheck = 'holds' | 'fails' | 'unsupported';

/** Plain data, fit for JSON. */
export interface CsrFacts extends RequestAttributes {
  /** 0 stands for version 1, the only one there is. */
  readonly version: number;
  readonly subject: readonly NameAttribute[];
  readonly commonNames: readonly string[];
  /** Common names and alternative names, each with its place; one name may occur in both. */
  readonly requestedNames: readonly RequestedName[];
  readonly key: KeyFacts;
  readonly signature: SignatureFacts;
  readonly signatureCheck: SignatureCheck;
}

/** Facts of a request. Rejects with DerError when the bytes are no DER or no PKCS#10 structure; with nothing else. */
export async function readCsr(input: Uint8Array): Promise<CsrFacts> {
  const der = copyOf(input);
  const root = readOne(der);
  assertDer(root);
  const [info, algorithm, signatureValue] = fieldsOf(root, 3);
  const [version, subjectPart, spki, attributesPart] = partsOf(info, TAG.sequence);
  const signatureBits = wholeBitString(signatureValue);
  const subject = nameAttributes(subjectPart);
  const commonNames = valuesOf(subject, 'CN');
  const attributes = requestAttributes(attributesPart);
  const key = await keyFacts(expectTag(spki, TAG.sequence));
  const signature = signatureFacts(algorithm);
  return {
    version: smallInteger(version),
    subject,
    commonNames,
    ...attributes,
    requestedNames: [
      ...understood('commonName', commonNames),
      ...understood('dnsName', attributes.dnsNames),
      ...understood('ipAddress', attributes.ipAddresses),
    ],
    key,
    signature,
    signatureCheck: await checkSignature({ der, signatureBits }, key, signature),
  };
}

function understood(source: RequestedName['source'], texts: readonly string[]): RequestedName[] {
  const read = source === 'ipAddress' ? readAddress : readName;
  return texts.map((text) => ({ source, text, name: read(text) }));
}

/** Every sound name the request asks for, once, as it is compared and stored: A-labels in lower case, canonical addresses. */
export function askedNames({ requestedNames }: CsrFacts): string[] {
  return [...new Set(requestedNames.filter(({ name }) => name.kind !== 'bad').map(({ name }) => name.ascii))];
}

const CHECKED_HASHES: readonly (string | undefined)[] = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

interface Signed {
  readonly der: Bytes;
  readonly signatureBits: Bytes;
}

async function checkSignature(signed: Signed, key: KeyFacts, signature: SignatureFacts): Promise<SignatureCheck> {
  const matches = key.kind === signature.keyKind && CHECKED_HASHES.includes(signature.hash);
  if (!matches || !isCheckable(key)) return 'unsupported';
  return (await requestSignatureHolds(signed.der, signed.signatureBits, key.kind)) ? 'holds' : 'fails';
}

function isCheckable(key: KeyFacts): boolean {
  if (key.kind === 'rsa') return key.bits <= LARGEST_RSA_BITS;
  return key.kind === 'ec' && ALLOWED_CURVES.includes(key.curve ?? '');
}
