/** POST /api/v1/certificates/{certId}/renew: a new, billable order; the renewed certificate stays as it is. */
import type { RestAccount } from '../accounts/rest-account';
import { numberOf, readFields, type Fields } from '../wire/fields';
import { Refusal } from '../wire/refusal';
import { jsonReply } from '../wire/reply';
import { renewFields, strictRenewFields } from './body-fields';
import { orderOf, requireState, type Handler } from './call';
import { orderRequest } from './order-request';

export const renew: Handler = async (call, scm) => {
  const { account, body, now } = call;
  const predecessor = orderOf(call, scm);
  const fields = readFields(body, scm.dialect.strictRenew ? strictRenewFields : renewFields);
  requireProfile(fields, account);
  requireState(predecessor, now, ['Issued', 'Expired']);
  const { certId } = scm.orders.place(await orderRequest({ action: 'renew', account, fields, predecessor }));
  return { ...jsonReply(200, { certId }), committed: certId };
};

function requireProfile(fields: Fields, { profileId, termDays, allowsRenew }: RestAccount): void {
  const asked = { profile: numberOf(fields, 'profileId'), term: numberOf(fields, 'term') };
  if (asked.profile !== undefined && asked.profile !== profileId) throw new Refusal(-111, String(asked.profile));
  if (asked.term !== undefined && asked.term !== termDays) throw new Refusal(-36);
  if (!allowsRenew) throw new Refusal(-180);
}
