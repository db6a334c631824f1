/** POST /api/dcv/{v}/validation/submit/…: asks SCM to look for the proof. */
import type { DcvMode, DcvOrder } from '../../directory/domains/domain-validation';
import { dcvStatusAt } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import type { ScmState } from '../../scm-state';
import { readFields, text, textOf, texts, textsOf, type FieldRule } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import type { AdminCall, AdminHandler } from '../admin-call';
import { spelled } from '../wire/spellings';
import { begin, highLevel, namedDomain } from './dcv-start';
import { domainByName } from './domain-of';
import { adminEmails, txt } from './proof';

/** @throws Refusal -1601 where nothing of this mode was started */
const submit =
  (mode: DcvMode): AdminHandler =>
  (call, scm) => {
    const domain = namedDomain(call, scm);
    if (domain.validation.order?.mode !== mode) throw new Refusal(-1601, 'domain');
    return jsonReply(200, answer(domain, send(domain.validation.order, domain, call.now), { call, scm }));
  };

export const submitCname = submit('CNAME');
export const submitHttp = submit('HTTP');
export const submitHttps = submit('HTTPS');

export const submitTxt: AdminHandler = (call, scm) => {
  const domain = namedDomain(call, scm);
  const order = send(begin(domain, 'TXT', call.now), domain, call.now);
  return jsonReply(200, { ...answer(domain, order, { call, scm }), ...txt(domain, order) });
};

const emailFields: readonly FieldRule[] = [
  { name: 'domain', accepts: text(255) },
  { name: 'domains', accepts: texts },
  { name: 'email', required: true, accepts: text(255) },
];

export const submitEmail: AdminHandler = (call, scm) => {
  const { domains, email } = emailWish(call, scm);
  const [domain] = domains;
  if (!domain) throw new Refusal(-7, 'domain');
  const order = sendEmail(domain, email, call.now);
  return jsonReply(200, {
    ...answer(domain, order, { call, scm }),
    emailValidationReferenceNumber: order.emailReference,
  });
};

export const submitEmails: AdminHandler = (call, scm) => {
  const { domains, email } = emailWish(call, scm);
  if (domains.length === 0) throw new Refusal(-7, 'domains');
  const [first] = domains.map((domain) => sendEmail(domain, email, call.now));
  const orderStatus = spelled('SUBMITTED', scm.dialect);
  return jsonReply(200, { orderStatus, message: 'Submitted successfully', orderBackendId: first?.backendId });
};

/** @throws Refusal -1601 for an address that isn't among those offered */
function emailWish(call: AdminCall, scm: ScmState): { domains: readonly Domain[]; email: string } {
  const fields = readFields(call.body, emailFields);
  const email = (textOf(fields, 'email') ?? '').toLowerCase();
  const names = [textOf(fields, 'domain') ?? [], textsOf(fields, 'domains') ?? []].flat();
  const domains = names.map((name) => highLevel(domainByName(name, call, scm)));
  if (!domains.every(({ name }) => adminEmails(name).includes(email))) throw new Refusal(-1601, 'email');
  return { domains, email };
}

function sendEmail(domain: Domain, email: string, now: number): DcvOrder {
  const order = send(begin(domain, 'EMAIL', now), domain, now);
  order.email = email;
  order.emailReference = String(700_000 + domain.id);
  return order;
}

function send(order: DcvOrder, { id }: Domain, now: number): DcvOrder {
  order.status = 'SUBMITTED';
  order.submittedAt = now;
  order.backendId = String(100_100 + id);
  return order;
}

function answer(domain: Domain, order: DcvOrder, { call, scm }: { call: AdminCall; scm: ScmState }): object {
  return {
    status: spelled(dcvStatusAt(domain.validation, call.now), scm.dialect),
    orderStatus: spelled(order.status, scm.dialect),
    ...{ message: 'Submitted successfully', orderBackendId: order.backendId },
  };
}
