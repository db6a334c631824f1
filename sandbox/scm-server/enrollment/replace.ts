/** POST /api/v1/certificates/{certId}/replace: a new key for what is left of the validity; public SSL only. */
import { validityOf } from '../orders/life-cycle';
import { readFields } from '../wire/fields';
import { Refusal } from '../wire/refusal';
import { jsonReply } from '../wire/reply';
import { replaceFields } from './body-fields';
import { orderOf, requireState, type Handler } from './call';
import { orderRequest } from './order-request';

export const replace: Handler = async (call, scm) => {
  const { account, body, now } = call;
  const predecessor = orderOf(call, scm);
  const fields = readFields(body, replaceFields);
  if (!account.publicTrust) throw new Refusal(-25, 'replace');
  requireState(predecessor, now, ['Issued']);
  const request = await orderRequest({ action: 'replace', account, fields, predecessor });
  const validity = validityOf(predecessor, now);
  const keptId = scm.dialect.replaceKeepsId ? predecessor.certId : undefined;
  const { certId } = scm.orders.place({ ...request, ...(validity && { fixedNotAfter: validity.notAfter }) }, keptId);
  return { ...jsonReply(200, { certId }), committed: certId };
};
