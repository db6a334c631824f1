/** POST /api/ssl/{v}/approve/{sslId} and /decline/{sslId} */
import { orderTime } from '../../../orders/life-cycle';
import { readFields, textOf, type FieldRule } from '../../../wire/fields';
import { Refusal } from '../../../wire/refusal';
import { noContent, type AdminCall, type AdminHandler } from '../../admin-call';
import { bounded } from '../../wire/rules';
import { changeableOf } from '../certificate-of';
import type { CertificateFacts } from '../read/certificate-facts';
import { record } from './record';

const fields: readonly FieldRule[] = [{ name: 'message', accepts: bounded(1, 512) }];

/** For EV the requester must not approve. */
export const approve: AdminHandler = (call, scm) => {
  readFields(call.body, fields);
  const { order } = requested(changeableOf(call, scm));
  const profile = scm.directory.profiles.find(order.request.certType.id);
  if (profile?.validation === 'EV' && isRequester(call, order.request.origin.requesterId)) throw new Refusal(-1140);
  delete order.standing;
  order.approvedAt = orderTime(order, call.now);
  order.approver = { id: call.admin.id, login: call.admin.login };
  record('SSL Certificate Approved', order.certId, { call, scm });
  return { ...noContent, committed: order.certId };
};

export const decline: AdminHandler = (call, scm) => {
  const message = textOf(readFields(call.body, fields), 'message') ?? '';
  const { order } = requested(changeableOf(call, scm));
  delete order.standing;
  order.refused = { status: 'Declined', at: call.now, message };
  order.approver = { id: call.admin.id, login: call.admin.login };
  record('SSL Certificate Declined', order.certId, { call, scm });
  return { ...noContent, committed: order.certId };
};

function requested(facts: CertificateFacts): CertificateFacts {
  if (facts.status !== 'Requested' && facts.status !== 'SA Approved') throw new Refusal(-1112, facts.status);
  return facts;
}

function isRequester({ admin }: AdminCall, requesterId: number | undefined): boolean {
  return admin.id === requesterId;
}
