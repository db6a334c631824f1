/** PUT /api/ssl/{v}: edits a certificate's record; what was ordered only while nothing has been ordered from the CA. */
import { orderRequest } from '../../../enrollment/order-request';
import type { AutoRenewal, Order } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';
import {
  numberOf,
  objectOf,
  readFields,
  text,
  textOf,
  texts,
  textsOf,
  wholeNumber,
  type FieldRule,
  type Fields,
} from '../../../wire/fields';
import { Refusal } from '../../../wire/refusal';
import { jsonReply } from '../../../wire/reply';
import type { AdminCall, AdminHandler } from '../../admin-call';
import { sameWord, wordAmong } from '../../wire/spellings';
import { flag, flagOf, list, namesAndValues, positive, record as object } from '../../wire/rules';
import { changeableOf } from '../certificate-of';
import { factsAt, known, type CertificateFacts } from '../read/certificate-facts';
import { detailsBean } from '../read/details';
import { originOf, requireCustomFields, termsFor } from './order-terms';
import { record } from './record';

/** Given only for a certificate in one of `open`. */
const ordered: readonly FieldRule[] = [
  { name: 'term', accepts: positive },
  { name: 'certTypeId', accepts: positive },
  { name: 'orgId', accepts: positive },
  { name: 'commonName', accepts: text(64) },
  { name: 'csr', accepts: text(32_767) },
  { name: 'subjectAlternativeNames', accepts: texts },
];
const open = ['Requested', 'Declined', 'Rejected', 'Invalid'];

const fields: readonly FieldRule[] = [
  { name: 'sslId', required: true, accepts: positive },
  ...ordered,
  { name: 'comments', accepts: text(1024) },
  { name: 'externalRequester', accepts: text(512) },
  { name: 'customFields', accepts: list },
  { name: 'autoRenewDetails', accepts: object },
  { name: 'suspendNotifications', accepts: flag },
  { name: 'requester', accepts: text(Infinity) },
  { name: 'requesterAdminId', accepts: positive },
  { name: 'approverAdminId', accepts: wholeNumber },
];

export const update: AdminHandler = async (call, scm) => {
  const sent = readFields(call.body, fields);
  const facts = changeableOf(call, scm, String(numberOf(sent, 'sslId') ?? ''));
  const { order } = facts;
  if (ordered.some(({ name }) => changes(name, sent, facts))) await reorder(sent, facts, { call, scm });
  annotate(sent, order, scm);
  keepPeople(sent, order, scm);
  setAutoRenewal(objectOf(sent, 'autoRenewDetails'), order, scm);
  order.suspendNotifications = flagOf(sent, 'suspendNotifications') ?? order.suspendNotifications ?? false;
  record('SSL Certificate Edited', order.certId, { call, scm });
  const reply = jsonReply(200, await detailsBean(factsAt(order, call.now, scm), call, scm));
  return { ...reply, committed: order.certId };
};

/** Clients send back what they read: that is no change. */
function changes(name: string, sent: Fields, { order, orgId }: CertificateFacts): boolean {
  const { request } = order;
  const present: Fields = {
    ...{ term: request.termDays, certTypeId: request.certType.id, orgId, commonName: request.commonName, csr: '' },
    subjectAlternativeNames: request.names.map(({ value }) => value),
  };
  return sent[name] !== undefined && JSON.stringify(sent[name]) !== JSON.stringify(present[name]);
}

async function reorder(
  sent: Fields,
  facts: CertificateFacts,
  { call, scm }: { call: AdminCall; scm: ScmState },
): Promise<void> {
  const { order, status, orgId } = facts;
  const locked = ordered.find(({ name }) => changes(name, sent, facts));
  if (!open.includes(status)) throw new Refusal(-1601, locked?.name);
  const { request } = order;
  const wish = {
    ...{ orgId: numberOf(sent, 'orgId') ?? orgId, certType: numberOf(sent, 'certTypeId') ?? request.certType.id },
    ...known('term', numberOf(sent, 'term')),
  };
  const { terms, organization } = termsFor(wish, call, scm);
  const names = [textOf(sent, 'commonName') ?? [], textsOf(sent, 'subjectAlternativeNames') ?? []].flat();
  const wanted = { csr: textOf(sent, 'csr'), ...(names.length > 0 && { subjAltNames: names }) };
  const { predecessor, ...changed } = await orderRequest({
    ...{
      action: request.action,
      account: { ...terms, autoApprove: request.autoApprove },
      fields: wanted,
      predecessor: order,
    },
    origin: { ...originOf(call, organization, {}), ...request.origin },
  });
  order.request = { ...changed, ...known('predecessor', request.predecessor) };
}

function annotate(sent: Fields, order: Order, scm: ScmState): void {
  const customFields = namesAndValues(sent, 'customFields');
  if (customFields) requireCustomFields(customFields, scm);
  order.request = {
    ...order.request,
    comments: textOf(sent, 'comments') ?? order.request.comments,
    externalRequester: textOf(sent, 'externalRequester') ?? order.request.externalRequester,
    ...(customFields && { customFields: { ...order.request.customFields, ...customFields } }),
  };
}

/** @throws Refusal -1601 for an administrator who doesn't exist */
function keepPeople(sent: Fields, order: Order, { directory }: ScmState): void {
  const person = (name: string) => {
    const id = numberOf(sent, name);
    const found = id === undefined || id === -1 ? undefined : directory.administrators.find(id);
    if (id !== undefined && id !== -1 && !found) throw new Refusal(-1601, name);
    return found;
  };
  const [requester, approver] = [person('requesterAdminId'), person('approverAdminId')];
  if (requester) {
    const origin = { requesterId: requester.id, requester: `${requester.forename} ${requester.surname}` };
    order.request = { ...order.request, origin: { ...order.request.origin, ...origin } };
  }
  if (approver) order.approver = { id: approver.id, login: approver.login };
  if (numberOf(sent, 'approverAdminId') === -1) delete order.approver;
}

/** Only these two can be set; the others are SCM's own. */
const settable = ['Not scheduled', 'Scheduled'] as const;
const usualDays = 30;

function setAutoRenewal(sent: Fields | undefined, order: Order, { autoRenewals }: ScmState): void {
  const word = textOf(sent ?? {}, 'state');
  if (!sent || !word) return;
  const { autoRenew } = order;
  const daysBeforeExpiration = daysIn(sent) ?? autoRenew?.daysBeforeExpiration ?? usualDays;
  order.autoRenew = { state: stateIn(word, autoRenew), daysBeforeExpiration };
  autoRenewals.watch(order);
}

/** @throws Refusal -1601 for another state than it has or can be set to */
function stateIn(word: string, present: AutoRenewal | undefined): AutoRenewal['state'] {
  const state = wordAmong(word, settable) ?? present?.state;
  if (!state || !sameWord(state, word)) throw new Refusal(-1601, 'autoRenewDetails.state');
  return state;
}

function daysIn(sent: Fields): number | undefined {
  const days = numberOf(sent, 'daysBeforeExpiration');
  if (days !== undefined && !(days >= 1)) throw new Refusal(-1601, 'autoRenewDetails.daysBeforeExpiration');
  return days;
}
