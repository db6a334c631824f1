/** Reads a certificate of the Admin API: rows of 3 and of 45 fields, and details, all in one shape. */
import * as z from 'zod/mini';
import type { ListedCertificate, ListedKey, ListedStatus } from '../../../domain/account/listed-certificate';
import { readDate } from './dates';
import { flagOf, idOf, numberOf, rawOf, textOf } from './plain';
import type { Raw } from './plain';
import { autoRenewState, listedStatus } from './words';

/** Without an id nothing can be said about anything; everything else may be absent. */
export const certificateAnswer = z.pipe(
  z.unknown(),
  z.transform((value, context): ListedCertificate => {
    const raw = rawOf(value);
    const sslId = raw && (idOf(raw['sslId']) ?? idOf(raw['id']));
    if (raw && sslId !== undefined) return listedOf(raw, sslId);
    context.issues.push({ code: 'custom', message: 'a certificate without an id', input: value });
    return z.NEVER;
  }),
);

/** Not issued yet, or never: they have no end. */
const WITHOUT_END: ReadonlySet<ListedStatus> = new Set<ListedStatus>([
  ...(['init', 'requested', 'approved', 'sa-approved', 'applied', 'declined', 'rejected', 'invalid'] as const),
]);

type Said = Omit<ListedCertificate, 'sslId' | 'complete' | 'status' | 'statusWord' | 'commonName' | 'names'>;

/** Where each fact stands, in this order of trust. */
const FACTS: { readonly [Name in keyof Required<Said>]: (raw: Raw) => Said[Name] } = {
  serialNumber: (raw) => hexOf(raw['serialNumber']),
  notBefore: (raw) => readDate(raw['issued']),
  notAfter: (raw) => readDate(raw['expires']),
  certType: typeOf,
  // A list names a department beside its organization, details name the department alone.
  orgId: (raw) => idOf(raw['depId']) ?? idOf(raw['orgId']),
  orgName: (raw) => textOf(raw['depName']) ?? textOf(raw['orgName']),
  orderNumber: (raw) => idOf(raw['backendCertId']) ?? idOf(raw['orderNumber']),
  term: (raw) => numberOf(raw['term']),
  requester: (raw) => textOf(raw['requester']),
  externalRequester: (raw) => textOf(raw['externalRequester']),
  requestedVia: (raw) => textOf(raw['requestedVia']),
  key: keyOf,
  signatureAlgorithm: (raw) => textOf(raw['signatureAlgorithm']) ?? textOf(raw['signatureAlg']),
  issuer: (raw) => textOf(raw['issuer']) ?? textOf(insideOf(raw)?.['issuer']),
  sha1: (raw) => hexOf(textOf(raw['sha1Fingerprint']) ?? insideOf(raw)?.['sha1Hash']),
  sha256: (raw) => hexOf(textOf(raw['sha256Fingerprint']) ?? insideOf(raw)?.['sha256Hash']),
  comments: (raw) => textOf(raw['comments']),
  customFields: (raw) => fieldsOf(raw['customFields']),
  reasonCode: (raw) => numberOf(raw['reasonCode']),
  requestedAt: (raw) => readDate(raw['requested']),
  approvedAt: (raw) => readDate(raw['approved']),
  declinedAt: (raw) => readDate(raw['declined']),
  revokedAt: (raw) => readDate(raw['revoked']),
  replacedAt: (raw) => readDate(raw['replaced']),
  renewed: (raw) => flagOf(raw['renewed']),
  autoRenew: autoRenewOf,
};

const READERS = Object.entries(FACTS) as readonly (readonly [string, (raw: Raw) => unknown])[];

function listedOf(raw: Raw, sslId: string): ListedCertificate {
  const { status, statusWord } = listedStatus(textOf(raw['status']));
  const listed: Record<string, unknown> = { sslId, complete: false };
  if (status !== undefined) listed['status'] = status;
  if (statusWord !== undefined) listed['statusWord'] = statusWord;
  listed['commonName'] = textOf(raw['commonName']) ?? '';
  listed['names'] = namesOf(raw['subjectAlternativeNames']);
  for (const [name, read] of READERS) {
    const fact = read(raw);
    if (fact !== undefined) listed[name] = fact;
  }
  listed['complete'] = status !== undefined && (listed['notAfter'] !== undefined || WITHOUT_END.has(status));
  // Made of the readers above, each of which gives what its name stands for.
  return listed as unknown as ListedCertificate;
}

function insideOf(raw: Raw): Raw | undefined {
  return rawOf(raw['certificateDetails']);
}

function namesOf(names: unknown): readonly string[] {
  const all: readonly unknown[] = typeof names === 'string' ? names.split(/[,;]/) : Array.isArray(names) ? names : [];
  const texts = new Set<string>();
  for (const name of all) {
    const text = typeof name === 'string' ? name.trim() : '';
    if (text !== '') texts.add(text);
  }
  return [...texts];
}

function fieldsOf(fields: unknown): ListedCertificate['customFields'] {
  if (fields === undefined) return undefined;
  const all: readonly unknown[] = Array.isArray(fields) ? fields : [];
  return all.flatMap((field) => {
    const { name, value } = rawOf(field) ?? {};
    return typeof name === 'string' ? [{ name, value: typeof value === 'string' ? value : '' }] : [];
  });
}

function typeOf(raw: Raw): ListedCertificate['certType'] {
  const certType = rawOf(raw['certType']) ?? {};
  const id = idOf(certType['id']) ?? idOf(raw['certTypeId']);
  return id === undefined ? undefined : { id, name: textOf(certType['name']) ?? textOf(raw['certTypeName']) ?? '' };
}

/** Bits of the curves that a size is said of instead of a name. */
const CURVES: Readonly<Record<string, string>> = { '256': 'P-256', '384': 'P-384', '521': 'P-521' };

/** `RSA - 2048` since algorithm and size are deprecated; `EC - P-256`. */
const KEY_TYPE = /^(\S+)\s+-\s+(.+)$/;

function keyOf(raw: Raw): ListedKey | undefined {
  const keyType = textOf(raw['keyType']);
  const parts = KEY_TYPE.exec(keyType ?? '');
  if (parts) return { algorithm: parts[1] ?? '', size: parts[2] ?? '' };
  const algorithm = textOf(raw['keyAlgorithm']) ?? keyType;
  return algorithm === undefined ? undefined : { algorithm, size: sizeOf(algorithm, idOf(raw['keySize'])) };
}

function sizeOf(algorithm: string, size = ''): string {
  return /^EC/i.test(algorithm) ? (CURVES[size] ?? size) : size;
}

const HEX = /^[0-9A-F]+$/;

/** SCM writes octets with colons; what is no hexadecimal is not said. A leading zero octet is the sign of the DER. */
function hexOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const hex = HEX.test(text) ? text : text.replace(/[:\s]/g, '').toUpperCase();
  return HEX.test(hex) ? hex : undefined;
}

function autoRenewOf(raw: Raw): ListedCertificate['autoRenew'] {
  const details = rawOf(raw['autoRenewDetails']);
  const word = textOf(details?.['state']) ?? textOf(raw['renewalStatus']);
  if (word === undefined) return undefined;
  const daysBefore = numberOf(details?.['daysBeforeExpiration']);
  return { state: autoRenewState(word), ...(daysBefore !== undefined && { daysBefore }) };
}
