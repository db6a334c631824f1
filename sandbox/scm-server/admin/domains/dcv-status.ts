/** POST /api/dcv/{v}/validation/status, /sync, /clear, /delete */
import { checksOf, dcvOrderStatus, dcvStatusAt, type DcvOrder } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import type { ScmState } from '../../scm-state';
import { jsonReply } from '../../wire/reply';
import { empty, type AdminCall, type AdminHandler } from '../admin-call';
import { written } from '../wire/dates';
import { spelled } from '../wire/spellings';
import { namedDomain } from './dcv-start';
import { cname, file, txt } from './proof';

export const dcvStatus: AdminHandler = (call, scm) => {
  const domain = namedDomain(call, scm);
  const { validatedAt, expiresAt } = domain.validation;
  return jsonReply(200, {
    status: statusWord(domain, call, scm),
    ...(validatedAt !== undefined && { validationDate: written(validatedAt, 'ISO') }),
    ...(expiresAt !== undefined && { expirationDate: written(expiresAt, 'ISO') }),
    orderStatus: orderWord(domain, scm),
    ...(call.version === 'v2' && orderFacts(domain, call.now)),
  });
};

/** Only the second version tells about the order. */
function orderFacts(domain: Domain, now: number): object {
  const { order } = domain.validation;
  if (!order) return {};
  const checks = checksOf(domain.validation, now);
  return {
    ...{ orderMode: order.mode, ...placed(domain, order) },
    ...(order.email !== undefined && { validationEmail: order.email }),
    ...(order.emailReference !== undefined && { emailValidationReferenceNumber: order.emailReference }),
    ...(order.backendId !== undefined && { orderBackendId: order.backendId }),
    ...(order.submittedAt !== undefined && { submittedDate: written(order.submittedAt, 'ISO') }),
    ...(checks && { lastCheck: written(checks.last, 'ISO_HMS'), nextCheck: written(checks.next, 'ISO_HMS') }),
  };
}

function placed(domain: Domain, order: DcvOrder): object {
  if (order.mode === 'HTTP' || order.mode === 'HTTPS')
    return file(domain, order, order.mode === 'HTTP' ? 'http' : 'https');
  if (order.mode === 'TXT') return txt(domain, order);
  return order.mode === 'EMAIL' ? {} : cname(domain, order);
}

/** Reading has already let time pass: there is nothing more to fetch from the CA. */
export const syncDcv: AdminHandler = (call, scm) => {
  const domain = namedDomain(call, scm);
  const { order } = domain.validation;
  return jsonReply(200, {
    ...{ status: statusWord(domain, call, scm), orderStatus: orderWord(domain, scm) },
    ...(order && { orderMode: order.mode }),
    ...(order?.emailReference !== undefined && { emailValidationReferenceNumber: order.emailReference }),
    ...(order?.backendId !== undefined && { orderBackendId: order.backendId }),
  });
};

/** Ends the attempt; what is validated stays so. */
export const clearDcv: AdminHandler = (call, scm) => {
  const domain = namedDomain(call, scm);
  delete domain.validation.order;
  const [status, orderStatus] = [dcvStatusAt(domain.validation, call.now), dcvOrderStatus(domain.validation)];
  const message = `DCV status: ${status}; DCV order status: ${orderStatus}`;
  return jsonReply(200, { status: statusWord(domain, call, scm), orderStatus: orderWord(domain, scm), message });
};

export const deleteDcv: AdminHandler = (call, scm) => {
  const { validation } = namedDomain(call, scm);
  delete validation.order;
  delete validation.validatedAt;
  delete validation.expiresAt;
  delete validation.method;
  validation.keptFresh = false;
  return empty;
};

function statusWord({ validation }: Domain, { now }: AdminCall, { dialect }: ScmState): string {
  return spelled(dcvStatusAt(validation, now), dialect);
}

function orderWord({ validation }: Domain, { dialect }: ScmState): string {
  return spelled(dcvOrderStatus(validation), dialect);
}
