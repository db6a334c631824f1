/** POST /api/report/v1/ssl-certificates: the cheapest way to read the whole account with dates and states on 25. */
import { fingerprintsOf } from '../../orders/fingerprints';
import type { CertStatus } from '../../orders/order';
import type { ScmState } from '../../scm-state';
import { numberOf, oneOf, readFields, text, textOf, type FieldRule } from '../../wire/fields';
import type { AdminHandler } from '../admin-call';
import { factsAt, hashes, issuerOf, keyWords, LEAF, type CertificateFacts } from '../ssl/read/certificate-facts';
import { datingIn } from '../ssl/read/dating';
import { backendId, dates } from '../ssl/read/row';
import { flag, list, numbersOf } from '../wire/rules';
import { REQUESTED_VIA } from '../wire/spellings';
import { period, periodIn, reportReply } from './reports';

const codes = (...numbers: readonly number[]) => oneOf(...numbers, ...numbers.map(String));

const fields: readonly FieldRule[] = [
  ...period,
  { name: 'organizationIds', accepts: list },
  { name: 'commonName', accepts: (value) => text(256)(value) && !/[><\\]/.test(String(value)) },
  { name: 'externalRequester', accepts: text(512) },
  { name: 'certificateStatus', accepts: codes(0, 1, 2, 3, 4) },
  { name: 'certificateDateAttribute', accepts: codes(1, 2, 3, 4, 5) },
  { name: 'certificateRequestSource', accepts: codes(0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12) },
  { name: 'serialNumberFormat', accepts: text(64) },
  { name: 'includeIpAddresses', accepts: flag },
];

/** What each number means, as far as the vendor says; 0 is any. */
const STATUSES: Readonly<Record<number, readonly CertStatus[]>> = {
  1: ['Requested', 'Approved', 'Applied', 'SA Approved', 'Init'],
  2: ['Issued'],
  3: ['Revoked'],
  4: ['Expired'],
};
const SOURCES: Readonly<Record<number, string | undefined>> = { 2: REQUESTED_VIA['API'], 10: 'ACME', 12: 'REST API' };

/** The date that `from` and `to` are about; 1 is recorded and explained nowhere. */
const DATES: Readonly<Record<number, (facts: CertificateFacts) => number | undefined>> = {
  2: ({ order }) => order.revoked?.at,
  3: ({ validity }) => validity?.notAfter,
  5: ({ issued }) => issued,
};
const dated = datingIn('ISO_HMS');
const requestedAt = ({ order }: CertificateFacts) => order.requestedAt;

export const sslReport: AdminHandler = async (call, scm) => {
  const sent = readFields(call.body, fields);
  const fits = selection(sent);
  const rows: object[] = [];
  for (const order of scm.orders.everything()) {
    const facts = factsAt(order, call.now, scm);
    if (call.reaches(facts.orgId) && fits(facts)) rows.push(await row(facts, scm));
  }
  return reportReply('ssl-certificates', rows, call);
};

function selection(sent: ReturnType<typeof readFields>): (facts: CertificateFacts) => boolean {
  const { from, to } = periodIn(sent);
  const organizations = numbersOf(sent, 'organizationIds');
  const [name, requester] = [textOf(sent, 'commonName') ?? '', textOf(sent, 'externalRequester') ?? ''];
  const statuses = STATUSES[numberOf(sent, 'certificateStatus') ?? 0];
  const source = SOURCES[numberOf(sent, 'certificateRequestSource') ?? 0];
  const dateOf = DATES[numberOf(sent, 'certificateDateAttribute') ?? 4] ?? requestedAt;
  const bounded = from !== -Infinity || to !== Infinity;
  const inPeriod = (at: number | undefined) => !bounded || (at !== undefined && at >= from && at <= to);
  const tests: readonly ((facts: CertificateFacts) => boolean)[] = [
    (facts) => inPeriod(dateOf(facts)),
    ({ orgId, organization }) =>
      organizations.length === 0 || [orgId, organization.id].some((id) => organizations.includes(id)),
    ({ order }) => order.request.commonName.includes(name) && order.request.externalRequester.includes(requester),
    ({ status }) => !statuses || statuses.includes(status),
    ({ order }) => source === undefined || order.request.origin.requestedVia === source,
  ];
  return (facts) => tests.every((test) => test(facts));
}

async function row(facts: CertificateFacts, scm: ScmState): Promise<object> {
  const { order, status, orgId, organization, department, validity } = facts;
  const { request } = order;
  const key = keyWords(order);
  const fingerprints = await fingerprintsOf(order, scm.clock.now(), scm.hierarchy);
  return {
    ...{ id: Number(order.certId), type: request.certType.name, typeId: request.certType.id, orgId },
    ...{ commonName: request.commonName, subjAltNames: request.names.map(({ value }) => value).join('; '), status },
    ...{ requester: request.origin.requester, ...(order.approver && { approver: order.approver.login }) },
    ...{ organizationName: department?.name ?? organization.name, orderNumber: Number(backendId(facts)) },
    ...{ backendCertId: backendId(facts), requestedVia: request.origin.requestedVia, term: request.termDays },
    ...{ comments: request.comments, externalRequester: request.externalRequester },
    ...dates(facts, dated),
    ...{ issuer: validity ? issuerOf(scm) : '', serialNumber: validity ? order.serialNumber.toUpperCase() : '' },
    ...(validity && { signatureAlg: LEAF.signatureAlgorithm }),
    ...{ publicKeyAlg: key.keyAlgorithm, publicKeySize: String(key.keySize), publicKeyType: key.keyType },
    ...hashes(fingerprints, { md5: 'md5', sha1: 'sha1', sha256: 'sha256' }),
    customFields: Object.entries(request.customFields).map(([name, value]) => ({ name, value })),
  };
}
