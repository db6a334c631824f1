/** GET /api/ssl/{v}/{sslId}/dcv and POST …/dcv/recheck: where the validation of an order's names stands. */
import { checksOf, dcvStatusAt } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import type { ScmState } from '../../scm-state';
import { jsonReply } from '../../wire/reply';
import type { AdminCall, AdminHandler } from '../admin-call';
import { isUnder } from '../domains/delegated';
import { proofOf } from '../domains/proof';
import { logTime } from '../wire/dates';
import { certificateOf } from './certificate-of';
import type { CertificateFacts } from './read/certificate-facts';

export const orderDcv: AdminHandler = (call, scm) => {
  const info = dcvInfo(certificateOf(call, scm), call, scm);
  return jsonReply(200, scm.dialect.orderDcv === 'array' ? [info] : info);
};

export const recheckOrderDcv: AdminHandler = (call, scm) =>
  jsonReply(202, dcvInfo(certificateOf(call, scm), call, scm));

/** Names of an order that was taken are validated; until the CA has looked, the log says so. */
function dcvInfo({ order, validity }: CertificateFacts, { now }: AdminCall, { directory }: ScmState): object {
  const domains = directory.domains.list();
  const names = order.request.names.filter(({ type }) => type === 'dns').map(({ value }) => value);
  const rows = names.map((name) => ({ name, domain: domains.find((domain) => isUnder(name, domain.name)) }));
  return {
    dcvLog: {
      error: { code: 0, description: null },
      log: rows.map(({ name, domain }) => logRow(name, domain, { now, done: validity !== undefined })),
    },
    instructions: rows.flatMap(({ domain }) =>
      domain?.validation.order ? [proofOf(domain, domain.validation.order)] : [],
    ),
  };
}

interface Progress {
  readonly now: number;
  readonly done: boolean;
}

function logRow(name: string, domain: Domain | undefined, { now, done }: Progress): object {
  const validated = done || !domain || dcvStatusAt(domain.validation, now) === 'VALIDATED';
  return {
    ...{ dcvStatus: validated ? 'Validated' : 'Awaiting Validation', domainName: name },
    ...(domain && checkTimes(domain, now)),
    dcvDate: validated ? validatedOn(domain) : null,
    dcvEmailRefNumber: domain?.id ?? 0,
  };
}

function checkTimes({ validation }: Domain, now: number): object {
  const checks = checksOf(validation, now);
  return checks ? { lastCheck: logTime(checks.last), nextCheck: logTime(checks.next) } : {};
}

function validatedOn(domain: Domain | undefined): string | null {
  const at = domain?.validation.validatedAt;
  return at === undefined ? null : logTime(at);
}
