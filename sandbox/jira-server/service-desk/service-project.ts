/** A service project beside CERT: customers ask for certificates in its portal, agents work on them in Jira. */
import { PEOPLE } from '../certificate-project';
import type { PermissionGrant, ProjectDefinition, SiteDefinition } from '../site-definition';

/** Account ids of people who know nothing but the portal. */
export const CUSTOMERS = {
  customer: 'qm:8a0c2f36-4f1e-4a55-9f56-9d0c1f3a1e01',
  otherCustomer: 'qm:8a0c2f36-4f1e-4a55-9f56-9d0c1f3a1e02',
} as const;

export const SERVICE_PROJECT = 'HELP';
export const SERVICE_PROJECT_NAME = 'IT help';
/** Of the form in the portal. */
export const REQUEST_TYPE = 'Get a certificate';

/** People of the portal, on a site where a service project is still to be made. */
export function withCustomers(site: SiteDefinition): SiteDefinition {
  const users = [
    { accountId: CUSTOMERS.customer, displayName: 'Cara Customer', emailAddress: 'cara@example.com' },
    { accountId: CUSTOMERS.otherCustomer, displayName: 'Kim Customer', emailAddress: 'kim@example.com' },
  ].map((user) => ({ ...user, accountType: 'customer' as const }));
  return { ...site, users: [...site.users, ...users] };
}

/** @param site with a project whose fields, workflow and rights the service project shares */
export function withServiceProject(site: SiteDefinition): SiteDefinition {
  const [like] = site.projects;
  if (!like) throw new Error('The site has no project that the service project could be like.');
  return { ...withCustomers(site), projects: [...site.projects, serviceProject(like)] };
}

function serviceProject(like: ProjectDefinition): ProjectDefinition {
  return {
    ...like,
    ...{ key: SERVICE_PROJECT, name: SERVICE_PROJECT_NAME, projectTypeKey: 'service_desk' },
    permissions: like.permissions.map(forAgents),
    roles: { ...like.roles, Requesters: [], 'Service Desk Team': [PEOPLE.operator, PEOPLE.requester] },
    serviceDesk: {
      customers: Object.values(CUSTOMERS),
      requestTypes: [{ name: REQUEST_TYPE, issueType: 'Certificate' }],
    },
  };
}

/** Agents have what people of an ordinary project have. */
function forAgents(grant: PermissionGrant): PermissionGrant {
  return 'role' in grant.to && grant.to.role === 'Requesters' ? { ...grant, to: { role: 'Service Desk Team' } } : grant;
}
