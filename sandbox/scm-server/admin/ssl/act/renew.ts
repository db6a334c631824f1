/** POST /api/ssl/{v}/renewById/{sslId}, /renew/{renewId}, /renew/manual/{sslId} */
import { orderRequest } from '../../../enrollment/order-request';
import { termsAt } from '../../../directory/certificate-profiles';
import type { Order } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';
import { readFields } from '../../../wire/fields';
import { Refusal } from '../../../wire/refusal';
import { jsonReply } from '../../../wire/reply';
import { noContent, type AdminCall, type AdminHandler } from '../../admin-call';
import { requireDelegated } from '../../domains/delegated';
import { changeableOf } from '../certificate-of';
import type { CertificateFacts } from '../read/certificate-facts';
import { dcvOf, renewFields } from './order-body';
import { originOf, termsFor } from './order-terms';
import { record } from './record';

export const renewById: AdminHandler = async (call, scm) => {
  const { certId } = await renewed(changeableOf(call, scm), call, scm);
  return { ...jsonReply(200, { sslId: Number(certId) }), committed: certId };
};

/** By the id that was given at enrolment; the answer doesn't name the new certificate. */
export const renewByRenewId: AdminHandler = async (call, scm) => {
  const certId = scm.renewIds.certId(call.param('renewId'));
  if (certId === undefined) throw new Refusal(-123);
  const order = await renewed(changeableOf(call, scm, certId), call, scm);
  return { ...noContent, committed: order.certId };
};

/** Says of a certificate that it was renewed elsewhere. */
export const markRenewed: AdminHandler = (call, scm) => {
  const { order, status } = changeableOf(call, scm);
  if (!['Issued', 'Expired', 'Unmanaged'].includes(status)) throw new Refusal(-105, status);
  order.markedRenewedAt ??= call.now;
  record('SSL Certificate Marked as Renewed', order.certId, { call, scm });
  return { ...noContent, committed: order.certId };
};

/** A new order with a new id; the renewed certificate stays as it is. The term is the profile's where its own is gone. */
async function renewed({ order, status, ...facts }: CertificateFacts, call: AdminCall, scm: ScmState): Promise<Order> {
  const fields = readFields(call.body, renewFields);
  if (status !== 'Issued' && status !== 'Expired') throw new Refusal(-105, status);
  const { certType, termDays } = order.request;
  const offered = termsAt(scm.directory.profiles.find(certType.id) ?? { terms: [], publicTrust: true }, call.now);
  const term = offered.includes(termDays) ? { term: termDays } : {};
  const { terms, profile, organization } = termsFor({ orgId: facts.orgId, certType: certType.id, ...term }, call, scm);
  if (!profile.allowsRenew) throw new Refusal(-180);
  const origin = originOf(call, organization, dcvOf(fields));
  const request = await orderRequest({ action: 'renew', account: terms, fields, predecessor: order, origin });
  requireDelegated(request, organization, scm);
  const next = scm.orders.place(request);
  scm.renewIds.give(next.certId);
  record('SSL Certificate Renewed', order.certId, { call, scm });
  return next;
}
