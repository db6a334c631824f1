/** /api/domain/v1: list, count, details, create, delete, suspend and activate. */
import { getDomain } from 'tldts';
import { statusAt } from '../../orders/life-cycle';
import type { ScmState } from '../../scm-state';
import { objectOf, objectsOf, readFields, text, textOf, type FieldRule, type Fields } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import { created, empty, noContent, type AdminCall, type AdminHandler } from '../admin-call';
import { isMrao, requireMrao } from '../rights';
import { pagedReply, wholeNumberOf } from '../wire/paging';
import { bounded, flag, flagOf, list, record } from '../wire/rules';
import { wordAmong } from '../wire/spellings';
import { isUnder } from './delegated';
import { delegationFrom } from './delegations';
import { delegationStatus, domainBean } from './domain-bean';
import { domainById, reachedDomains } from './domain-of';

export const listDomains: AdminHandler = (call, scm) =>
  pagedReply(call, filtered(call, scm), ({ id, name }) => ({ id, name }));

export const countDomains: AdminHandler = (call, scm) => jsonReply(200, { count: filtered(call, scm).length });

export const domainDetails: AdminHandler = (call, scm) => jsonReply(200, domainBean(domainById(call, scm), scm));

function filtered(call: AdminCall, scm: ScmState) {
  const name = call.query('name')?.toLowerCase() ?? '';
  const orgId = wholeNumberOf(call.query, 'orgId');
  const state = wordOf(call, 'state', ['active', 'inactive'] as const);
  const status = wordOf(call, 'status', ['requested', 'approved'] as const);
  return reachedDomains(call, scm).filter(
    (domain) =>
      domain.name.includes(name) &&
      (orgId === undefined || domain.delegations.some((delegation) => delegation.orgId === orgId)) &&
      (state === undefined || (state === 'active') === domain.active) &&
      (status === undefined || (status === 'approved') === (delegationStatus(domain) === 'ACTIVE')),
  );
}

/** @throws Refusal -1601 for a word that the parameter can't have */
function wordOf<T extends string>({ query }: AdminCall, name: string, words: readonly T[]): T | undefined {
  const value = query(name);
  if (value === undefined) return undefined;
  const found = wordAmong(value, words);
  if (!found) throw new Refusal(-1601, name);
  return found;
}

const fields: readonly FieldRule[] = [
  { name: 'name', required: true, accepts: bounded(4, 255) },
  { name: 'description', accepts: text(255) },
  { name: 'active', accepts: flag },
  { name: 'delegations', required: true, accepts: list },
  { name: 'ctLogMonitoring', accepts: record },
];

/** An MRAO's delegations count at once; others ask for them. */
export const createDomain: AdminHandler = (call, scm) => {
  const sent = readFields(call.body, fields);
  const name = domainName(sent);
  if (scm.directory.domains.named(name)) throw new Refusal(-700);
  const rows = objectsOf(sent, 'delegations') ?? [];
  if (rows.length === 0) throw new Refusal(-709);
  const status = isMrao(call.admin) ? ('ACTIVE' as const) : ('REQUESTED' as const);
  const delegations = rows.map((row) => delegationFrom(row, status, { call, scm }));
  const description = textOf(sent, 'description') ?? '';
  const domain = scm.directory.domains.add({ name, description, active: flagOf(sent, 'active') ?? true, delegations });
  keepMonitoring(objectOf(sent, 'ctLogMonitoring'), domain);
  note('Domain Created', name, { call, scm });
  return created(call, domain.id);
};

/** @throws Refusal -732 for what is no name, -1010 for one under no public suffix */
function domainName(sent: Fields): string {
  const name = (textOf(sent, 'name') ?? '').trim().toLowerCase();
  if (!/^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(name))
    throw new Refusal(-732);
  if (getDomain(name.replace(/^\*\./, '')) === null) throw new Refusal(-1010, name);
  return name;
}

export const deleteDomain: AdminHandler = (call, scm) => {
  requireMrao(call.admin, 'delete domain', scm.dialect);
  const domain = domainById(call, scm);
  if (inUse(domain.name, call, scm)) throw new Refusal(-740);
  scm.directory.domains.remove(domain.id);
  note('Domain Deleted', domain.name, { call, scm });
  return noContent;
};

/** Certificates that count: those asked for or valid. */
const counting = ['Requested', 'Approved', 'Applied', 'Issued'];

function inUse(domain: string, { now }: AdminCall, { orders }: ScmState): boolean {
  for (const order of orders.everything()) {
    const concerned = order.request.names.some(({ value }) => isUnder(value, domain));
    if (concerned && counting.includes(statusAt(order, now))) return true;
  }
  return false;
}

const setActive =
  (active: boolean): AdminHandler =>
  (call, scm) => {
    const domain = domainById(call, scm);
    domain.active = active;
    note(active ? 'Domain Activated' : 'Domain Suspended', domain.name, { call, scm });
    return empty;
  };

export const activateDomain = setActive(true);
export const suspendDomain = setActive(false);

const monitoringFields: readonly FieldRule[] = [
  { name: 'bucketId', accepts: text(255) },
  { name: 'enabled', accepts: flag },
  { name: 'includeSubdomains', accepts: flag },
];

export const monitorDomain: AdminHandler = (call, scm) => {
  keepMonitoring(readFields(call.body, monitoringFields), domainById(call, scm));
  return empty;
};

function keepMonitoring(sent: Fields | undefined, domain: ReturnType<typeof domainById>): void {
  if (sent) domain.ctLogMonitoring = { ...domain.ctLogMonitoring, ...sent };
}

function note(action: string, name: string, { call, scm }: { call: AdminCall; scm: ScmState }): void {
  scm.directory.activity.add({ action, login: call.admin.login, description: `${action}: ${name}` });
}
