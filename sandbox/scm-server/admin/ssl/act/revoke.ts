/** POST /api/ssl/{v}/revoke/{sslId}, /revoke/serial/{serialNumber}, /revoke/manual: permanent. */
import type { ScmState } from '../../../scm-state';
import { numberOf, oneOf, readFields, text, textOf, wholeNumber, type FieldRule } from '../../../wire/fields';
import { Refusal } from '../../../wire/refusal';
import type { Reply } from '../../../wire/reply';
import { noContent, type AdminCall, type AdminHandler } from '../../admin-call';
import { isoTime } from '../../wire/dates';
import { bounded } from '../../wire/rules';
import { changeableOf } from '../certificate-of';
import { issuerOf, type CertificateFacts } from '../read/certificate-facts';
import { record } from './record';

/** A number in recorded calls, text in the descriptions, absent with one client. */
const reasonCode: FieldRule = { name: 'reasonCode', accepts: oneOf(0, 1, 3, 4, 5, '0', '1', '3', '4', '5') };
const revokeFields: readonly FieldRule[] = [reasonCode, { name: 'reason', required: true, accepts: bounded(1, 512) }];
const manualFields: readonly FieldRule[] = [
  reasonCode,
  { name: 'certId', accepts: wholeNumber },
  { name: 'serialNumber', accepts: text(128) },
  { name: 'issuer', accepts: text(Infinity) },
  {
    name: 'revokeDate',
    accepts: (value) => typeof value === 'string' && (value === '' || isoTime(value) !== undefined),
  },
];

export const revokeById: AdminHandler = (call, scm) => revoke(changeableOf(call, scm), call, scm);

export const revokeBySerial: AdminHandler = (call, scm) => {
  const serial = hexOf(call.param('serial'));
  const replaced = scm.orders.bySerial(serial) ? undefined : scm.orders.byFormerSerial(serial);
  return replaced
    ? revokeFormer(changeableOf(call, scm, replaced.certId), { serial, call, scm })
    : revoke(bySerial(call.param('serial'), call, scm), call, scm);
};

interface Former {
  readonly serial: string;
  readonly call: AdminCall;
  readonly scm: ScmState;
}

/** Nowhere said, and so the stand-in's own choice: what was replaced under its id is known by its serial number still. */
function revokeFormer({ order }: CertificateFacts, { serial, call, scm }: Former): Reply {
  const fields = readFields(call.body, revokeFields);
  const former = order.formerSerials?.find(({ serialNumber }) => serialNumber === serial);
  if (!former) throw new Refusal(-5101, serial);
  if (former.revoked) throw new Refusal(-159);
  const reasonCode = numberOf(fields, 'reasonCode') ?? 0;
  former.revoked = { at: call.now, reasonCode, message: textOf(fields, 'reason') ?? '' };
  record('SSL Certificate Revoked', order.certId, { call, scm });
  return { ...noContent, committed: order.certId };
}

const hexOf = (written: string): string =>
  decodeURIComponent(written)
    .replace(/[^0-9a-f]/gi, '')
    .toLowerCase();

function revoke(facts: CertificateFacts, call: AdminCall, scm: ScmState): Reply {
  const fields = readFields(call.body, revokeFields);
  const { order, status } = facts;
  if (status === 'Revoked') throw new Refusal(-159);
  if (status !== 'Issued' && status !== 'Replaced') throw new Refusal(-102);
  order.revoked = {
    at: call.now,
    reasonCode: numberOf(fields, 'reasonCode') ?? 0,
    message: textOf(fields, 'reason') ?? '',
  };
  record('SSL Certificate Revoked', order.certId, { call, scm });
  return { ...noContent, committed: order.certId };
}

/** Says of a certificate that its CA has revoked it. */
export const markRevoked: AdminHandler = (call, scm) => {
  const fields = readFields(call.body, manualFields);
  const { order, status } = named(fields, call, scm);
  if (status === 'Revoked') throw new Refusal(-159);
  const at = isoTime(textOf(fields, 'revokeDate') ?? '') ?? call.now;
  order.revoked = { at, reasonCode: numberOf(fields, 'reasonCode') ?? 0, message: 'Marked as revoked' };
  record('SSL Certificate Marked as Revoked', order.certId, { call, scm });
  return { ...noContent, committed: order.certId };
};

function named(fields: ReturnType<typeof readFields>, call: AdminCall, scm: ScmState): CertificateFacts {
  const [certId, serial, issuer] = [
    numberOf(fields, 'certId'),
    textOf(fields, 'serialNumber'),
    textOf(fields, 'issuer'),
  ];
  if (certId !== undefined) return changeableOf(call, scm, String(certId));
  if (!serial) throw new Refusal(-7, 'certId');
  if (!issuer) throw new Refusal(-7, 'issuer');
  if (issuer !== issuerOf(scm)) throw new Refusal(-5101, serial);
  return bySerial(serial, call, scm);
}

/** @throws Refusal -5101 */
function bySerial(written: string, call: AdminCall, scm: ScmState): CertificateFacts {
  const order = scm.orders.bySerial(hexOf(written));
  if (!order) throw new Refusal(-5101, written);
  return changeableOf(call, scm, order.certId);
}
