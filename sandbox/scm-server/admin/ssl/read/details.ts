/** GET /api/ssl/{v}/{sslId}: everything about one certificate, in the recorded form. */
import { fingerprintsOf } from '../../../orders/fingerprints';
import type { ScmState } from '../../../scm-state';
import { jsonReply } from '../../../wire/reply';
import type { AdminCall, AdminHandler } from '../../admin-call';
import { certificateOf } from '../certificate-of';
import { typeBean } from './catalogue';
import { colons, hashes, issuerOf, keyWords, known, LEAF, type CertificateFacts } from './certificate-facts';
import { datingFor } from './dating';
import { backendId, dates, people, validationWords } from './row';
import { statusWord } from './status-word';

export const details: AdminHandler = async (call, scm) => {
  const facts = certificateOf(call, scm);
  return jsonReply(200, await detailsBean(facts, call, scm));
};

export async function detailsBean(facts: CertificateFacts, call: AdminCall, scm: ScmState): Promise<object> {
  const { order } = facts;
  const { request } = order;
  const id = Number(order.certId);
  const profile = scm.directory.profiles.find(request.certType.id);
  const { daysBeforeExpiration, state } = order.autoRenew ?? { state: 'Not scheduled' };
  return {
    ...{
      commonName: request.commonName,
      sslId: id,
      id,
      orgId: facts.orgId,
      status: statusWord(facts.status, scm.dialect),
    },
    ...{ orderNumber: Number(backendId(facts)), backendCertId: backendId(facts), vendor: LEAF.vendor },
    certType: profile ? typeBean(profile, call.now) : { ...request.certType, terms: [], keyTypes: {} },
    ...{ subType: '', validationType: validationWords(facts, scm), term: request.termDays, ...people(facts) },
    ...{ comments: request.comments, renewed: facts.renewed !== undefined, ...revocation(facts) },
    ...dates(facts, datingFor(call, scm)),
    ...(await certificateFields(facts, scm)),
    subjectAlternativeNames: request.names.map(({ value }) => value),
    customFields: Object.entries(request.customFields).map(([name, value]) => ({ name, value })),
    autoInstallDetails: { state: 'Not configured' },
    autoRenewDetails: { state, ...known('daysBeforeExpiration', daysBeforeExpiration) },
    suspendNotifications: order.suspendNotifications ?? false,
    ...(scm.dialect.generation === 26 && laterFields(facts)),
  };
}

function revocation({ order: { revoked } }: CertificateFacts): object {
  return known('reasonCode', revoked?.reasonCode);
}

async function certificateFields({ order, validity }: CertificateFacts, scm: ScmState): Promise<object> {
  const { keyAlgorithm, keySize, keyType } = keyWords(order);
  const key = { keyAlgorithm, keySize, keyType };
  if (!validity) return key;
  const names = { md5: 'md5Hash', sha1: 'sha1Hash', sha256: 'sha256Hash' };
  return {
    ...{ serialNumber: colons(order.serialNumber), signatureAlg: LEAF.signatureAlgorithm, ...key },
    ...{ keyUsages: LEAF.keyUsages(order), extendedKeyUsages: LEAF.extendedKeyUsages },
    certificateDetails: {
      ...{ issuer: issuerOf(scm), subject: `CN=${order.request.commonName}` },
      subjectAltNames: order.request.names
        .map(({ type, value }) => `${type === 'ip' ? 'iPAddress' : 'dNSName'}=${value}`)
        .join(', '),
      ...hashes(await fingerprintsOf(order, scm.clock.now(), scm.hierarchy), names),
    },
  };
}

function laterFields({ order, validity }: CertificateFacts): object {
  const { names, commonName } = order.request;
  return { sanCount: names.length, licensedSan: names.length, ...known('subject', validity && `CN=${commonName}`) };
}
