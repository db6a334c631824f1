/** *New order*: everything is checked at once, then the order is claimed under the form's own id and sent by a job. */
import { accountFor } from '../account-access';
import type { AccountOrder } from '../../../domain/account-order/account-order';
import { filledIn } from '../../../domain/account-order/form/custom-field-faults';
import { draftFaults, requesters } from '../../../domain/account-order/form/order-draft';
import type { NewOrder } from '../../../domain/account-order/order-steps';
import type { OrderDraft } from '../../../domain/account-order/form/order-draft';
import { queuedOrder } from '../../../domain/account-order/order-steps';
import { Problem } from '../../../domain/problem';
import type { FieldFault } from '../../../domain/problem';
import { checkRequest } from './steps/check-request';
import type { CheckedRequest } from './steps/check-request';
import { requireEnabled } from './steps/listed-certificate';
import { readOffer } from './steps/order-offer';
import type { Ports } from '../../ports/ports';

type Needs = Pick<
  Ports,
  | 'now'
  | 'accounts'
  | 'permissions'
  | 'accountOrders'
  | 'reference'
  | 'jobs'
  | 'knownKeys'
  | 'certificates'
  | 'issueKeys'
>;

/**
 * Sent twice it is one order. Billed once the job has sent it.
 * @throws Problem `invalid-input` with a fault for each field, `no-right`, `not-found`, `conflict` for an account that is switched off
 */
export async function placeOrder(ports: Needs, draft: OrderDraft, by: string): Promise<AccountOrder> {
  const account = await accountFor(ports, draft.account, 'act');
  requireEnabled(account);
  const id = `enroll:${account.id}:${draft.form}`;
  const before = await ports.accountOrders.find(id);
  if (before) return same(before, draft);
  const request = await checked(ports, draft);
  const order = queuedOrder({ ...orderOf(draft, request), id, account: account.id, by }, ports.now());
  if (!(await ports.accountOrders.claim(order))) return same((await ports.accountOrders.find(id)) ?? order, draft);
  await ports.jobs.queue({ kind: 'account-order', id }, 0);
  return order;
}

/** Whoever changed the form after it was sent shall not take the earlier order for theirs. @throws Problem `conflict` */
function same(order: AccountOrder, { orgId, certType, term, csr }: OrderDraft): AccountOrder {
  const { asked } = order;
  const isSame = asked.orgId === orgId && asked.certType === certType && asked.term === term;
  if (isSame && csr.replace(/\s/g, '').includes(asked.csr)) return order;
  throw new Problem('conflict', SENT_BEFORE);
}

const SENT_BEFORE =
  'This form was sent before with other content: that order stands on the page “Orders”. Nothing else was ordered; open “New order” anew for another one.';

/** @throws Problem `invalid-input` with every fault at once */
async function checked(ports: Needs, draft: OrderDraft): Promise<CheckedRequest> {
  const offer = await readOffer(ports, draft.account);
  const profile = offer.profiles.find(({ id }) => id === draft.certType);
  const seen = await checkRequest(ports, draft, profile);
  const faults: FieldFault[] = [...draftFaults(draft, offer, ports.now()), ...seen.faults];
  if (faults.length > 0 || !seen.request) throw new Problem('invalid-input', NOT_YET, { faults });
  return seen.request;
}

const NOT_YET = 'Nothing was ordered: some of the input cannot be used.';

function orderOf(
  draft: OrderDraft,
  { base64, names, commonName, spkiSha256 }: CheckedRequest,
): Omit<NewOrder, 'id' | 'account' | 'by'> {
  const { orgId, certType, term, comments, customFields, dcvMode, dcvEmail } = draft;
  return {
    ...{ kind: 'enroll', confirmed: false, commonName, spkiSha256 },
    asked: {
      ...{ orgId, certType, term, csr: base64, names, comments: comments.trim(), dcvMode, reason: '' },
      ...{ customFields: filledIn(customFields), externalRequester: requesters(draft.externalRequester) },
      dcvEmail: dcvMode === 'EMAIL' ? dcvEmail.trim() : '',
    },
  };
}
