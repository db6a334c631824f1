/** POST /api/ssl/v2/import, DELETE /api/ssl/{v}/{sslId}: certificates that came from elsewhere. */
import '@abraham/reflection';
import { SubjectAlternativeNameExtension, X509Certificate } from '@peculiar/x509';
import type { CertificateRequest } from '../../../csr/certificate-request';
import { publicKeyFacts } from '../../../csr/certificate-request';
import type { Order } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';
import { numberOf, readFields, text, textOf, type FieldRule, type Fields } from '../../../wire/fields';
import { Refusal } from '../../../wire/refusal';
import { jsonReply } from '../../../wire/reply';
import { noContent, type AdminCall, type AdminHandler } from '../../admin-call';
import { list, namesAndValues, positive } from '../../wire/rules';
import { certificateOf, changeableOf } from '../certificate-of';
import { createHash } from 'node:crypto';

const fields: readonly FieldRule[] = [
  { name: 'orgID', required: true, accepts: positive },
  { name: 'cert', required: true, accepts: text(65_536) },
  { name: 'comments', accepts: text(1024) },
  { name: 'externalRequester', accepts: text(512) },
  { name: 'owner', accepts: text(128) },
  { name: 'customFields', accepts: list },
];

/** Each certificate stands for itself: one that can't be read doesn't stop the others. */
export const importCertificates: AdminHandler = (call, scm) => {
  const rows = rowsIn(call.body);
  return jsonReply(
    200,
    rows.map((row) => outcome(JSON.stringify(row), call, scm)),
  );
};

function rowsIn(body: string): readonly unknown[] {
  const { rows } = readFields(`{"rows":${body === '' ? '[]' : body}}`, [
    { name: 'rows', required: true, accepts: list },
  ]);
  return Array.isArray(rows) ? rows : [];
}

function outcome(row: string, call: AdminCall, scm: ScmState): object {
  try {
    const { order, created } = imported(readFields(row, fields), call, scm);
    const cert = {
      id: Number(order.certId),
      subject: `CN=${order.request.commonName}`,
      serialNumber: order.serialNumber,
    };
    return { successful: true, backendCertId: order.certId, cert, created };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { successful: false, created: false, errorMessage: error.message };
  }
}

function imported(sent: Fields, call: AdminCall, scm: ScmState): { order: Order; created: boolean } {
  const organization = scm.directory.organizations.find(numberOf(sent, 'orgID') ?? 0);
  if (!organization || !call.reaches(organization.id)) throw new Refusal(-1023, String(numberOf(sent, 'orgID')));
  const certificate = parsed(textOf(sent, 'cert') ?? '');
  const present = scm.orders.bySerial(certificate.serialNumber.toLowerCase());
  if (present) return { order: present, created: false };
  const root = scm.directory.organizations.rootOf(organization);
  const order = scm.orders.add((certId) => ({
    ...{ certId, serialNumber: certificate.serialNumber.toLowerCase(), standing: 'Unmanaged' },
    ...{ requestedAt: call.now, approvalMs: 0, issuanceMs: 0, heldFor: 0, collectableAt: -Infinity, successors: [] },
    imported: { notBefore: certificate.notBefore.getTime(), notAfter: certificate.notAfter.getTime() },
    bundle: Promise.resolve([`${certificate.toString('pem')}\n`]),
    request: {
      ...{ action: 'enroll', clientId: '', organization: root.key, autoApprove: true, publicTrust: true },
      termDays: Math.round((certificate.notAfter.getTime() - certificate.notBefore.getTime()) / 86_400_000),
      ...requestOf(certificate),
      ...{ comments: textOf(sent, 'comments') ?? '', externalRequester: textOf(sent, 'externalRequester') ?? '' },
      ...{ customFields: namesAndValues(sent, 'customFields') ?? {}, certType: { id: 0, name: 'Imported' } },
      origin: {
        ...{ requestedVia: 'Imported', requester: textOf(sent, 'owner') ?? call.admin.login },
        ...(organization.parentId !== undefined && { department: organization.id }),
      },
    },
  }));
  return { order, created: true };
}

function parsed(base64: string): X509Certificate {
  try {
    return new X509Certificate(base64);
  } catch {
    throw new Refusal(-10);
  }
}

function requestOf(certificate: X509Certificate): Pick<Order['request'], 'csr' | 'names' | 'commonName'> {
  const spki = new Uint8Array(certificate.publicKey.rawData);
  const san = certificate.getExtension(SubjectAlternativeNameExtension)?.names.items ?? [];
  const names = san.flatMap(({ type, value }) => (type === 'dns' || type === 'ip' ? [{ type, value }] : []));
  const commonName = certificate.subjectName.getField('CN')[0] ?? names[0]?.value ?? '';
  const spkiSha256 = createHash('sha256').update(spki).digest('hex');
  const csr: CertificateRequest = {
    spki,
    spkiSha256,
    key: publicKeyFacts(spki),
    names: names.map(({ value }) => value),
  };
  return { csr, names, commonName };
}

/** Only what was imported or discovered; an order stays on record. */
export const removeImported: AdminHandler = (call, scm) => {
  const { order } = changeableOf(call, scm, certificateOf(call, scm).order.certId);
  if (!order.imported) throw new Refusal(-25, 'delete');
  scm.orders.remove(order.certId);
  return { ...noContent, committed: order.certId };
};
