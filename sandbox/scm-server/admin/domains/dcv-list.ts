/** GET /api/dcv/{v}/validation: where every domain's validation stands. */
import { dcvOrderStatus, dcvStatusAt } from '../../directory/domains/domain-validation';
import type { Domain } from '../../directory/domains/domain-book';
import type { ScmState } from '../../scm-state';
import type { AdminCall, AdminHandler } from '../admin-call';
import { written } from '../wire/dates';
import { pagedReply, wholeNumberOf } from '../wire/paging';
import { sameWord, spelled } from '../wire/spellings';
import { METHODS } from './domain-bean';
import { reachedDomains } from './domain-of';

const dayMs = 86_400_000;

export const listDcv: AdminHandler = (call, scm) =>
  pagedReply(call, filtered(call, scm), ({ name, validation }) => ({
    ...{ domain: name, dcvStatus: spelled(dcvStatusAt(validation, call.now), scm.dialect) },
    ...(validation.method && { dcvMethod: METHODS[validation.method] }),
    dcvOrderStatus: spelled(dcvOrderStatus(validation), scm.dialect),
    ...(validation.order && { dcvOrderMethod: validation.order.mode }),
    ...(validation.expiresAt !== undefined && { expirationDate: written(validation.expiresAt, 'ISO') }),
  }));

function filtered(call: AdminCall, scm: ScmState): readonly Domain[] {
  const { now, query } = call;
  const organizations = ['org', 'department'].map((name) => wholeNumberOf(query, name));
  const [days, name] = [wholeNumberOf(query, 'expiresIn'), query('domain')?.toLowerCase() ?? ''];
  const delegatedTo = ({ delegations }: Domain) =>
    organizations.every((id) => id === undefined || delegations.some(({ orgId }) => orgId === id));
  const endsWithin = ({ expiresAt = Infinity }: Domain['validation']) =>
    days === undefined || (expiresAt >= now && expiresAt <= now + days * dayMs);
  const hasWord = (parameter: string, word: string) => sameWord(query(parameter) ?? word, word);
  return reachedDomains(call, scm).filter(
    (domain) =>
      domain.name.includes(name) &&
      delegatedTo(domain) &&
      endsWithin(domain.validation) &&
      hasWord('dcvStatus', dcvStatusAt(domain.validation, now)) &&
      hasWord('orderStatus', dcvOrderStatus(domain.validation)),
  );
}
