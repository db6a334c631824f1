/** DELETE /api/v1/certificates/{certId}: permanent. A replaced certificate can be revoked too, as its key may be lost. */
import { statusAt } from '../orders/life-cycle';
import { numberOf, readFields, textOf } from '../wire/fields';
import { Refusal } from '../wire/refusal';
import { revokeFields } from './body-fields';
import { orderOf, type Handler } from './call';

export const revoke: Handler = (call, scm) => {
  const order = orderOf(call, scm);
  const fields = readFields(call.body, revokeFields);
  const status = statusAt(order, call.now);
  if (status === 'Revoked') throw new Refusal(-159);
  if (status !== 'Issued' && status !== 'Replaced') throw new Refusal(-102);
  const message = textOf(fields, 'message') ?? '';
  order.revoked = { at: call.now, reasonCode: numberOf(fields, 'reasonCode') ?? 0, message };
  return { status: 200, committed: order.certId };
};
