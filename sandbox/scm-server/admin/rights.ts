/** What an administrator's role reaches, and what a privilege allows. */
import type { Administrator } from '../directory/administrators';
import type { OrganizationBook } from '../directory/organization-book';
import type { Privilege } from '../directory/privileges';
import { Refusal } from '../wire/refusal';
import type { AdminDialect } from './admin-dialect';

/** An MRAO reaches everything, a RAO its organization with all departments, a DRAO its department. */
export function reachOf({ credentials }: Administrator, organizations: OrganizationBook): (orgId: number) => boolean {
  if (credentials.some(({ role }) => role === 'MRAO')) return () => true;
  const own = new Set(credentials.filter(({ role }) => role.endsWith('_SSL')).map(({ orgId }) => orgId));
  const whole = new Set(credentials.filter(({ role }) => role === 'RAO_SSL').map(({ orgId }) => orgId));
  return (orgId) => own.has(orgId) || whole.has(organizations.find(orgId)?.parentId ?? NaN);
}

export function isMrao({ credentials }: Administrator): boolean {
  return credentials.some(({ role }) => role === 'MRAO');
}

/** @throws Refusal -3 naming the privilege */
export function requirePrivilege(admin: Administrator, needs: Privilege | undefined, dialect: AdminDialect): void {
  if (needs && !admin.privileges.includes(needs)) throw new Refusal(-3, needs, dialect.deniedStatus);
}

/** @throws Refusal -3 for an RAO or DRAO */
export function requireMrao(admin: Administrator, action: string, dialect: AdminDialect): void {
  if (!isMrao(admin)) throw new Refusal(-3, action, dialect.deniedStatus);
}
