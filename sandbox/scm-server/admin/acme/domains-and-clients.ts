/** /api/acme/{v}/account/{id}/domain (v1: /domains) and /client: for what an account may ask, and who uses it. */
import type { AcmeAccount, AcmeClient } from '../../directory/acme-book';
import { dcvStatusAt } from '../../directory/domains/domain-validation';
import type { ScmState } from '../../scm-state';
import { objectsOf, readFields, readObject, textOf, type FieldRule } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import { noContent, type AdminCall, type AdminHandler } from '../admin-call';
import { isUnder } from '../domains/delegated';
import { written } from '../wire/dates';
import { pagedReply, wholeNumberOf } from '../wire/paging';
import { bounded, list } from '../wire/rules';
import { accountOf } from './acme-account';

const dayMs = 86_400_000;

interface AccountDomain {
  readonly name: string;
  /** Epoch milliseconds; absent where nothing is validated. */
  readonly validUntil?: number;
}

export const listAccountDomains: AdminHandler = (call, scm) => {
  const account = accountOf(call, scm);
  const pattern = patternIn(call);
  const limits = ['expiresWithinNextDays', 'stickyExpiresWithinNextDays'].map((name) =>
    wholeNumberOf(call.query, name),
  );
  const some = domainsOf(account, scm).filter(
    ({ name, validUntil = Infinity }) =>
      pattern.test(name) && limits.every((days) => days === undefined || validUntil <= call.now + days * dayMs),
  );
  return pagedReply(call, some, ({ name, validUntil }) => ({
    name,
    ...(validUntil !== undefined && {
      validUntil: written(validUntil, 'ISO_HMS'),
      stickyUntil: written(validUntil, 'ISO_HMS'),
    }),
    ...(account.certValidationType !== 'DV' && { ovAnchorID: String(account.orderNumber) }),
  }));
};

/** @throws Refusal -1601 for what is no regular expression */
function patternIn({ query }: AdminCall): RegExp {
  try {
    return new RegExp(query('name') ?? '');
  } catch {
    throw new Refusal(-1601, 'name');
  }
}

function domainsOf({ domains }: AcmeAccount, { directory, clock }: ScmState): readonly AccountDomain[] {
  const known = directory.domains.list();
  return [...domains.keys()].map((name) => {
    const domain = known.find((one) => isUnder(name, one.name));
    const validated = domain && dcvStatusAt(domain.validation, clock.now()) === 'VALIDATED';
    const until = domain?.validation.expiresAt;
    return { name, ...(validated && until !== undefined && { validUntil: until }) };
  });
}

const fields: readonly FieldRule[] = [{ name: 'domains', required: true, accepts: list }];
const nameField: readonly FieldRule[] = [{ name: 'name', required: true, accepts: bounded(1, 1024) }];

function namesIn({ body }: AdminCall): readonly string[] {
  const rows = objectsOf(readFields(body, fields), 'domains') ?? [];
  return rows.map((row) => (textOf(readObject(row, nameField), 'name') ?? '').trim().toLowerCase());
}

/** What isn't delegated to the account's organization is left out and named; DCV is the client's own affair. */
export const addAccountDomains: AdminHandler = (call, scm) => {
  const account = accountOf(call, scm);
  const own = scm.directory.domains
    .list()
    .filter(({ active, delegations }) => active && delegations.some(({ orgId }) => reachesOrg(orgId, account, scm)));
  const notAddedDomains = namesIn(call).filter((name) => {
    const fits = own.some((domain) => isUnder(name, domain.name));
    if (fits) account.domains.set(name, { addedAt: call.now });
    return !fits;
  });
  return jsonReply(200, notAddedDomains.length > 0 ? { notAddedDomains } : {});
};

function reachesOrg(orgId: number, { organizationId }: AcmeAccount, { directory }: ScmState): boolean {
  return orgId === organizationId || orgId === directory.organizations.find(organizationId)?.parentId;
}

export const removeAccountDomains: AdminHandler = (call, scm) => {
  const account = accountOf(call, scm);
  const notRemovedDomains = namesIn(call).filter((name) => !account.domains.delete(name));
  return jsonReply(200, notRemovedDomains.length > 0 ? { notRemovedDomains } : {});
};

export const listClients: AdminHandler = (call, scm) => {
  const account = accountOf(call, scm);
  const days = wholeNumberOf(call.query, 'lastActivityWithinPrevDays');
  const holds = (name: string, value: string) => value.toLowerCase().includes((call.query(name) ?? '').toLowerCase());
  const some = account.clients.filter(
    (client) =>
      holds('contacts', client.contacts) &&
      holds('userAgent', client.userAgent) &&
      holds('ipAddress', client.ipAddress) &&
      (call.queries('status').length === 0 || call.queries('status').includes(client.status)) &&
      (days === undefined || client.lastActivity >= call.now - days * dayMs),
  );
  return pagedReply(call, some, (client) => clientBean(client, account));
};

function clientBean({ lastActivity, ...client }: AcmeClient, { accountId }: AcmeAccount): object {
  return { ...client, accountId, lastActivity: written(lastActivity, 'ISO_HMS') };
}

export const deactivateClient: AdminHandler = (call, scm) => {
  const client = accountOf(call, scm).clients.find(({ id }) => String(id) === call.param('clientId'));
  if (!client) throw new Refusal(-1601, 'clientId', 404);
  client.status = 'deactivated';
  return noContent;
};
