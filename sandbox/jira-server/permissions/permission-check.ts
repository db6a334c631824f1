/** Who may do what: grants of the project's permission scheme, changed by overrides, and the global permissions. */
import type { Caller } from '../http/caller';
import type { Grantee } from '../site-definition';
import { grantsOf } from '../site/project-schemes';
import type { Project, SiteState } from '../site/site-state';
import { permissionFacts, type PermissionKey } from './permission-keys';

/** Global permissions that every logged-in account of a new site has. */
const FOR_EVERYBODY: readonly PermissionKey[] = ['USER_PICKER', 'CREATE_SHARED_OBJECTS', 'BULK_CHANGE'];

/** True when the caller has the permission in the project (a global permission looks at no project). */
export function mayInProject(
  site: SiteState,
  caller: Caller,
  at: { permission: PermissionKey; project: Project },
): boolean {
  const { permission, project } = at;
  if (permissionFacts(permission)?.type === 'GLOBAL') return mayGlobally(site, caller, permission);
  if (caller.kind === 'user' && isCustomer(site, caller.accountId)) return false;
  const override = project.overrides.findLast((one) => one.permission === permission && fits(one.to, caller, project));
  if (override) return override.granted;
  return grantsOf(site, project).some((grant) => grant.permission === permission && fits(grant.to, caller, project));
}

/** True when the caller has the global permission; a project permission counts when held in any project. */
export function mayGlobally(site: SiteState, caller: Caller, permission: PermissionKey): boolean {
  if (permissionFacts(permission)?.type === 'PROJECT') {
    return site.projects.some((project) => mayInProject(site, caller, { permission, project }));
  }
  if (caller.kind === 'anonymous' || isCustomer(site, caller.accountId)) return false;
  const admin = site.users.get(caller.accountId)?.admin === true;
  return FOR_EVERYBODY.includes(permission) || (admin && permission !== 'SYSTEM_ADMIN');
}

/** Without a licence of Jira no permission scheme counts (Jira Service Management, customers). */
function isCustomer(site: SiteState, accountId: string): boolean {
  return site.users.get(accountId)?.accountType === 'customer';
}

function fits(to: Grantee, caller: Caller, project: Project): boolean {
  if ('anyone' in to) return true;
  if (caller.kind === 'anonymous') return false;
  if ('projectLead' in to) return project.leadAccountId === caller.accountId;
  if ('accountId' in to) return to.accountId === caller.accountId;
  if ('role' in to) return project.roles.get(to.role)?.has(caller.accountId) === true;
  return 'app' in to ? caller.kind === 'app' : true;
}
