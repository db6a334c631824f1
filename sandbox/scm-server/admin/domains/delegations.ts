/** POST and DELETE /api/domain/v1/{id}/delegation, POST /delegation for several, and the decision on what was asked for. */
import type { Delegation } from '../../directory/domains/domain-book';
import type { ScmState } from '../../scm-state';
import { numberOf, readFields, readObject, textsOf, type FieldRule, type Fields } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { empty, type AdminCall, type AdminHandler } from '../admin-call';
import { isMrao } from '../rights';
import { list, numbersOf, positive } from '../wire/rules';
import { wordAmong } from '../wire/spellings';
import { domainById } from './domain-of';

interface Occasion {
  readonly call: AdminCall;
  readonly scm: ScmState;
}

const CERT_TYPES = ['SSL', 'SMIME', 'CodeSign', 'SMIMEAuth', 'Device'] as const;
const PRIVILEGES = ['DOMAIN', 'SUBDOMAIN'] as const;

const fields: readonly FieldRule[] = [
  { name: 'orgId', required: true, accepts: positive },
  { name: 'certTypes', required: true, accepts: among(CERT_TYPES) },
  { name: 'domainCertificateRequestPrivileges', accepts: among(PRIVILEGES) },
];

function among(words: readonly string[]) {
  return (value: unknown): boolean =>
    Array.isArray(value) && value.every((item) => typeof item === 'string' && wordAmong(item, words) !== undefined);
}

/** @throws Refusal -7, -1601; -1023 for an organization that isn't there or not the caller's */
export function delegationFrom(sent: Fields, status: Delegation['status'], { call, scm }: Occasion): Delegation {
  const row = readObject(sent, fields);
  const orgId = numberOf(row, 'orgId') ?? 0;
  if (!scm.directory.organizations.find(orgId) || !call.reaches(orgId)) throw new Refusal(-1023, String(orgId));
  const privileges = textsOf(row, 'domainCertificateRequestPrivileges');
  return { orgId, certTypes: textsOf(row, 'certTypes') ?? [], ...(privileges && { privileges }), status };
}

export const delegate: AdminHandler = (call, scm) => {
  const domain = domainById(call, scm);
  const sent = readFields(call.body, fields);
  const delegation = delegationFrom(sent, isMrao(call.admin) ? 'ACTIVE' : 'REQUESTED', { call, scm });
  domain.delegations = [...without(domain.delegations, delegation.orgId), delegation];
  return empty;
};

export const undelegate: AdminHandler = (call, scm) => {
  const domain = domainById(call, scm);
  const { orgId } = delegationFrom(readFields(call.body, fields), 'ACTIVE', { call, scm });
  const left = without(domain.delegations, orgId);
  if (left.length === 0) throw new Refusal(-709);
  domain.delegations = left;
  return empty;
};

const bulkFields: readonly FieldRule[] = [...fields, { name: 'domainIds', required: true, accepts: list }];

export const delegateSeveral: AdminHandler = (call, scm) => {
  const sent = readFields(call.body, bulkFields);
  const delegation = delegationFrom(sent, isMrao(call.admin) ? 'ACTIVE' : 'REQUESTED', { call, scm });
  const domains = numbersOf(sent, 'domainIds').map((id) => {
    const domain = scm.directory.domains.find(id);
    if (!domain) throw new Refusal(-727, String(id));
    return domain;
  });
  for (const domain of domains) domain.delegations = [...without(domain.delegations, delegation.orgId), delegation];
  return empty;
};

export const approveDelegation: AdminHandler = (call, scm) => {
  const { domain, delegation } = requested(call, scm);
  domain.delegations = [...without(domain.delegations, delegation.orgId), { ...delegation, status: 'ACTIVE' }];
  return empty;
};

export const rejectDelegation: AdminHandler = (call, scm) => {
  const { domain, delegation } = requested(call, scm);
  domain.delegations = without(domain.delegations, delegation.orgId);
  return empty;
};

/** @throws Refusal -1023 without a delegation to the organization, -705 for one that isn't asked for any more */
function requested(call: AdminCall, scm: ScmState) {
  const domain = domainById(call, scm);
  const orgId = numberOf(readFields(call.body, [{ name: 'orgId', required: true, accepts: positive }]), 'orgId');
  const delegation = domain.delegations.find((one) => one.orgId === orgId);
  if (!delegation) throw new Refusal(-1023, String(orgId));
  if (delegation.status !== 'REQUESTED') throw new Refusal(-705);
  return { domain, delegation };
}

function without(delegations: readonly Delegation[], orgId: number): readonly Delegation[] {
  return delegations.filter((delegation) => delegation.orgId !== orgId);
}
