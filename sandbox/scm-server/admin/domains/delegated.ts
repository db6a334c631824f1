/** Whether an organization may have certificates for the names of an order: its domains, delegated and validated. */
import { dcvStatusAt } from '../../directory/domains/domain-validation';
import type { Delegation, Domain } from '../../directory/domains/domain-book';
import type { Organization } from '../../directory/organization-book';
import { baseName } from '../../names/subject-name';
import type { OrderRequest } from '../../orders/order';
import type { ScmState } from '../../scm-state';
import { Refusal } from '../../wire/refusal';

/** @throws Refusal -1010 (not delegated), -715 (suspended), -107 (validation has run out), -737 (never validated) */
export function requireDelegated(request: OrderRequest, organization: Organization, scm: ScmState): void {
  const domains = scm.directory.domains.list();
  const now = scm.clock.now();
  for (const { type, value } of request.names) {
    if (type === 'dns')
      requireName(
        value,
        domains.filter((domain) => serves(domain, value, organization)),
        { request, now },
      );
  }
}

function requireName(
  name: string,
  domains: readonly Domain[],
  { request, now }: { request: OrderRequest; now: number },
): void {
  if (domains.length === 0) throw new Refusal(-1010, name);
  const active = domains.filter((domain) => domain.active);
  if (active.length === 0) throw new Refusal(-715, domains[0]?.name);
  if (!request.publicTrust) return;
  const found = active.map(({ validation }) => dcvStatusAt(validation, now));
  if (found.includes('VALIDATED')) return;
  throw new Refusal(found.includes('EXPIRED') ? -107 : -737, name);
}

/** A delegation to an organization reaches its departments. */
function serves({ name: domain, delegations }: Domain, name: string, { id, parentId }: Organization): boolean {
  if (!isUnder(name, domain)) return false;
  const needed = baseName(name) === baseName(domain) && !name.startsWith('*.') ? 'DOMAIN' : 'SUBDOMAIN';
  const fits = ({ orgId, certTypes, privileges, status }: Delegation) =>
    [id, parentId].includes(orgId) && status === 'ACTIVE' && certTypes.includes('SSL') && allows(privileges, needed);
  return delegations.some(fits);
}

function allows(privileges: readonly string[] | undefined, needed: string): boolean {
  return !privileges || privileges.length === 0 || privileges.includes(needed);
}

/** @param domain a name, or with a leading `*.` the names under it */
export function isUnder(name: string, domain: string): boolean {
  const [bare, base] = [baseName(name), baseName(domain)];
  return bare.endsWith(`.${base}`) || (bare === base && (!domain.startsWith('*.') || name.startsWith('*.')));
}
