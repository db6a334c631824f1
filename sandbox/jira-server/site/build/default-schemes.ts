/** What every Jira site has from its first day: default schemes, a simple workflow, the roles of administrators and apps. */
import { SYSTEM_FIELDS } from '../../fields/system-fields';
import type { PermissionKey } from '../../permissions/permission-keys';
import { projectPermissions } from '../../permissions/permission-keys';
import type { Grantee, WorkflowDefinition } from '../../site-definition';
import { present } from '../present';
import { nextNumber, type SiteState } from '../site-state';

/** Ids of the default schemes. */
export const DEFAULT_IDS = {
  ...{ issueTypeScheme: 10_000, screen: 1, screenScheme: 1, issueTypeScreenScheme: 1 },
  ...{ workflowScheme: 10_000, permissionScheme: 0 },
} as const;

export const ADMINISTRATORS = 'Administrators';
/** Role that Jira puts every app user into. */
export const ADD_ONS = 'atlassian-addons-project-access';
export const DEFAULT_ROLES: readonly string[] = [ADMINISTRATORS, ADD_ONS];

const STATUSES = [
  { name: 'To Do', category: 'TODO' },
  { name: 'In Progress', category: 'IN_PROGRESS' },
  { name: 'Done', category: 'DONE' },
] as const;

/** The workflow of projects that were not given one: from anywhere to anywhere. */
export const DEFAULT_WORKFLOW: WorkflowDefinition = {
  name: 'Default workflow',
  statuses: STATUSES,
  initialStatus: 'To Do',
  transitions: STATUSES.map(({ name }, at) => ({ id: `${at + 1}1`, name, from: 'any', to: name })),
};

/** Permissions of the default scheme that are for administrators of the project and for apps only. */
const FOR_ADMINISTRATORS: readonly PermissionKey[] = ['ADMINISTER_PROJECTS', 'EDIT_WORKFLOW'];

export function addDefaultSchemes(site: SiteState): void {
  const { schemes } = site;
  const description = '';
  const id = DEFAULT_IDS;
  const types = site.issueTypes.map((type) => type.id);
  const [tab, workflow] = [nextNumber(site, 'tab'), defaultWorkflow(site)];
  const fieldIds = SYSTEM_FIELDS.map((field) => field.id);
  schemes.screens.set(id.screen, {
    ...{ id: id.screen, name: 'Default Screen', description, tabs: [{ id: tab, name: 'Field Tab', fieldIds }] },
  });
  schemes.screenSchemes.set(id.screenScheme, {
    ...{ id: id.screenScheme, name: 'Default Screen Scheme', description, screens: { default: id.screen } },
  });
  schemes.issueTypeScreenSchemes.set(id.issueTypeScreenScheme, {
    ...{ id: id.issueTypeScreenScheme, name: 'Default Issue Type Screen Scheme', description },
    screenSchemes: new Map([['default', id.screenScheme]]),
  });
  schemes.issueTypeSchemes.set(id.issueTypeScheme, {
    ...{ id: id.issueTypeScheme, name: 'Default Issue Type Scheme', description },
    ...{ defaultIssueTypeId: types[0], issueTypeIds: types },
  });
  schemes.workflowSchemes.set(id.workflowScheme, {
    ...{ id: id.workflowScheme, name: 'Default workflow scheme', description },
    ...{ defaultWorkflowId: workflow, workflowIds: new Map() },
  });
  addPermissionScheme(site);
}

function defaultWorkflow(site: SiteState): string {
  const found = [...site.workflows.values()].find(({ name }) => name === DEFAULT_WORKFLOW.name);
  return present(found, DEFAULT_WORKFLOW.name).id;
}

function addPermissionScheme(site: SiteState): void {
  const id = DEFAULT_IDS.permissionScheme;
  const grant = (to: Grantee) => (permission: PermissionKey) => ({ id: nextNumber(site, 'grant'), permission, to });
  const keys = projectPermissions();
  const grants = [
    ...keys.filter((key) => !FOR_ADMINISTRATORS.includes(key)).map(grant({ loggedIn: true })),
    ...keys.flatMap((key) => DEFAULT_ROLES.map((role) => grant({ role })(key))),
  ];
  site.schemes.permissionSchemes.set(id, { id, name: 'Default Permission Scheme', description: '', grants });
}
