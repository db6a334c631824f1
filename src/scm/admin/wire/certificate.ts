/** Reads a certificate of the Admin API: rows of 3 and of 45 fields, and details, all in one shape. */
import * as z from 'zod/mini';
import type { ListedCertificate, ListedKey, ListedStatus } from '../../../domain/account/listed-certificate';
import { listOf, optionalDate as date, optionalFlag, optionalId, optionalNumber, optionalText, said } from './scalars';
import { autoRenewState, listedStatus } from './words';

const typeAnswer = z.catch(z.optional(z.looseObject({ id: optionalId, name: optionalText })), undefined);
const autoRenewAnswer = z.looseObject({ state: optionalText, daysBeforeExpiration: optionalNumber });
const detailsAnswer = z.looseObject({ issuer: optionalText, sha1Hash: optionalText, sha256Hash: optionalText });
const customField = z.looseObject({ name: z.string(), value: z.catch(z.string(), '') });
const dates = { requested: date, approved: date, declined: date, issued: date };
const laterDates = { expires: date, revoked: date, replaced: date };

const answer = z.looseObject({
  ...{ id: optionalId, sslId: optionalId, status: optionalText, commonName: optionalText, serialNumber: optionalText },
  subjectAlternativeNames: z.catch(z.optional(z.union([z.array(z.unknown()), z.string()])), undefined),
  ...{ certType: typeAnswer, certTypeId: optionalId, certTypeName: optionalText },
  ...{ orgId: optionalId, orgName: optionalText, depId: optionalId },
  ...{ backendCertId: optionalId, orderNumber: optionalId, term: optionalNumber },
  ...{ requester: optionalText, externalRequester: optionalText, requestedVia: optionalText, comments: optionalText },
  ...{ keyType: optionalText, keyAlgorithm: optionalText, keySize: optionalId },
  ...{ signatureAlg: optionalText, signatureAlgorithm: optionalText },
  ...{ issuer: optionalText, sha1Fingerprint: optionalText, sha256Fingerprint: optionalText },
  certificateDetails: z.catch(z.optional(detailsAnswer), undefined),
  customFields: z.optional(listOf(customField)),
  ...{ reasonCode: optionalNumber, renewed: optionalFlag, renewalStatus: optionalText },
  autoRenewDetails: z.catch(z.optional(autoRenewAnswer), undefined),
  ...dates,
  ...laterDates,
});

type Answer = z.infer<typeof answer>;

/** Without an id nothing can be said about anything; everything else may be absent. */
export const certificateAnswer = z.pipe(
  answer.check(z.refine((one) => one.sslId !== undefined || one.id !== undefined)),
  z.transform(listedOf),
);

/** Not issued yet, or never: they have no end. */
const WITHOUT_END: ReadonlySet<ListedStatus> = new Set<ListedStatus>([
  ...(['init', 'requested', 'approved', 'sa-approved', 'applied', 'declined', 'rejected', 'invalid'] as const),
]);

function listedOf(one: Answer): ListedCertificate {
  const { status, statusWord } = listedStatus(one.status);
  const isComplete = status !== undefined && (one.expires !== undefined || WITHOUT_END.has(status));
  return {
    ...{
      sslId: one.sslId ?? one.id ?? '',
      complete: isComplete,
      commonName: one.commonName ?? '',
      names: namesOf(one),
    },
    ...said({
      status,
      statusWord,
      serialNumber: hexOf(one.serialNumber),
      notBefore: one.issued,
      notAfter: one.expires,
    }),
    ...said({ certType: typeOf(one), orgId: one.orgId, orgName: one.orgName, departmentId: one.depId }),
    ...said({ orderNumber: one.backendCertId ?? one.orderNumber, term: one.term }),
    ...said({ requester: one.requester, externalRequester: one.externalRequester, requestedVia: one.requestedVia }),
    ...said({ key: keyOf(one), signatureAlgorithm: one.signatureAlgorithm ?? one.signatureAlg }),
    ...fingerprintsOf(one),
    ...said({ comments: one.comments, customFields: one.customFields, reasonCode: one.reasonCode }),
    ...said({ requestedAt: one.requested, approvedAt: one.approved, declinedAt: one.declined }),
    ...said({ revokedAt: one.revoked, replacedAt: one.replaced, renewed: one.renewed, autoRenew: autoRenewOf(one) }),
  };
}

function namesOf({ subjectAlternativeNames: names = [] }: Answer): readonly string[] {
  const all = typeof names === 'string' ? names.split(/[,;]/) : names.filter((name) => typeof name === 'string');
  return [...new Set(all.map((name) => name.trim()).filter((name) => name !== ''))];
}

function typeOf({ certType, certTypeId, certTypeName }: Answer): ListedCertificate['certType'] {
  const typeId = certType?.id ?? certTypeId;
  return typeId === undefined ? undefined : { id: typeId, name: certType?.name ?? certTypeName ?? '' };
}

/** Bits of the curves that a size is said of instead of a name. */
const CURVES: Readonly<Record<string, string>> = { '256': 'P-256', '384': 'P-384', '521': 'P-521' };

/** `RSA - 2048` since algorithm and size are deprecated; `EC - P-256`. */
const KEY_TYPE = /^(\S+)\s+-\s+(.+)$/;

function keyOf(one: Answer): ListedKey | undefined {
  const parts = KEY_TYPE.exec(one.keyType ?? '');
  if (parts) return { algorithm: parts[1] ?? '', size: parts[2] ?? '' };
  const algorithm = one.keyAlgorithm ?? one.keyType;
  return algorithm === undefined ? undefined : { algorithm, size: sizeOf(algorithm, one.keySize) };
}

function sizeOf(algorithm: string, size = ''): string {
  return /^EC/i.test(algorithm) ? (CURVES[size] ?? size) : size;
}

function fingerprintsOf({ certificateDetails: inside, ...one }: Answer) {
  return said({
    issuer: one.issuer ?? inside?.issuer,
    sha1: hexOf(one.sha1Fingerprint ?? inside?.sha1Hash),
    sha256: hexOf(one.sha256Fingerprint ?? inside?.sha256Hash),
  });
}

/** SCM writes octets with colons; what is no hexadecimal is not said. A leading zero octet is the sign of the DER. */
function hexOf(text: string | undefined): string | undefined {
  const hex = (text ?? '').replace(/[:\s]/g, '').toUpperCase();
  return /^[0-9A-F]+$/.test(hex) ? hex : undefined;
}

function autoRenewOf({ autoRenewDetails, renewalStatus }: Answer): ListedCertificate['autoRenew'] {
  const word = autoRenewDetails?.state ?? renewalStatus;
  if (word === undefined) return undefined;
  return { state: autoRenewState(word), ...said({ daysBefore: autoRenewDetails?.daysBeforeExpiration }) };
}
