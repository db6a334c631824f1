/** Rows of the certificate list: three fields on 25, forty-five on 26. Fields that don't apply are left out. */
import { fingerprintsOf } from '../../../orders/fingerprints';
import type { ScmState } from '../../../scm-state';
import { colons, hashes, issuerOf, keyWords, known, LEAF, type CertificateFacts } from './certificate-facts';
import type { Dating } from './dating';
import { statusWord } from './status-word';

export function shortRow({ order, validity }: CertificateFacts): object {
  const names = order.request.names.map(({ value }) => value);
  return {
    ...{ sslId: Number(order.certId), commonName: order.request.commonName },
    ...(names.length > 0 && { subjectAlternativeNames: names }),
    ...(validity && { serialNumber: colons(order.serialNumber) }),
  };
}

export async function longRow(facts: CertificateFacts, dating: Dating, scm: ScmState): Promise<object> {
  const { order, status, organization, department } = facts;
  const { request } = order;
  return {
    ...shortRow(facts),
    ...{ backendCertId: backendId(facts), certTypeId: request.certType.id, certTypeName: request.certType.name },
    ...{ validationType: validationWords(facts, scm), term: request.termDays, ...people(facts) },
    ...{ orgId: organization.id, orgName: organization.name },
    ...(department && { depId: department.id, depName: department.name }),
    ...{ sanCount: request.names.length, licensedSan: request.names.length, comments: request.comments },
    ...{ status: statusWord(status, scm.dialect), renewed: facts.renewed !== undefined },
    ...(await certificateFields(facts, scm)),
    ...dates(facts, dating),
    ...{ installStatus: 'Not configured', renewalStatus: order.autoRenew?.state ?? 'Not scheduled' },
  };
}

/** Who asked, and by which way. */
export function people({ order: { request } }: CertificateFacts): object {
  const { requestedVia, requester, requesterId } = request.origin;
  return {
    ...{ requestedVia, owner: requester, requester },
    ...(requesterId !== undefined && { ownerId: requesterId, requesterId }),
    ...(request.externalRequester !== '' && { externalRequester: request.externalRequester }),
  };
}

export function dates({ order, status, validity, ...at }: CertificateFacts, dating: Dating): object {
  const declined = status === 'Declined' ? order.refused?.at : undefined;
  return {
    ...dating(order.imported ? 'discovered' : 'requested', order.requestedAt),
    ...{ ...dating('approved', at.approved), ...dating('declined', declined), ...dating('issued', at.issued) },
    ...{ ...dating('downloaded', order.downloadedAt), ...dating('expires', validity?.notAfter) },
    ...{ ...dating('renewedDate', at.renewed), ...dating('revoked', order.revoked?.at) },
    ...dating('replaced', at.replaced),
  };
}

/** Number of the order at the CA. */
export function backendId({ order }: CertificateFacts): string {
  return String(6_000_000 + Number(order.certId));
}

export function validationWords({ order }: CertificateFacts, { directory }: ScmState): string {
  const words = { DV: 'Domain Validation (DV)', OV: 'Organization Validation (OV)', EV: 'Extended Validation (EV)' };
  return words[directory.profiles.find(order.request.certType.id)?.validation ?? 'OV'];
}

async function certificateFields(facts: CertificateFacts, scm: ScmState): Promise<object> {
  const { order, validity } = facts;
  const { keyAlgorithm, keyType } = keyWords(order);
  const names = { md5: 'md5Fingerprint', sha1: 'sha1Fingerprint', sha256: 'sha256Fingerprint' };
  return {
    ...{ keyAlgorithm, keyType, vendor: LEAF.vendor },
    ...known('subject', validity && `CN=${order.request.commonName}`),
    ...known('issuer', validity && issuerOf(scm)),
    ...known('signatureAlgorithm', validity && LEAF.signatureAlgorithm),
    ...hashes(await fingerprintsOf(order, scm.clock.now(), scm.hierarchy), names),
  };
}
