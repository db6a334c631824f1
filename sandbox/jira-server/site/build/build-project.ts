/** A project of the definition, with schemes of its own. */
import { fieldIds } from '../../fields/field-ids';
import type { ProjectDefinition } from '../../site-definition';
import { newScreen } from '../new-screen';
import { present } from '../present';
import { nextId, nextNumber, type Project, type SiteState } from '../site-state';

export function buildProject(site: SiteState, definition: ProjectDefinition): Project {
  const { key, name, projectTypeKey, leadAccountId, roles } = definition;
  return {
    ...{ id: nextId(site, 'project'), key, name, description: '', projectTypeKey, leadAccountId },
    assigneeType: 'UNASSIGNED',
    ...(projectTypeKey === 'service_desk' && { serviceDesk: serviceDesk(site, definition) }),
    roles: new Map(Object.entries(roles).map(([role, members]) => [role, new Set(members)])),
    overrides: [],
    refusedSummaries: [],
    issueTypeSchemeId: issueTypeScheme(site, definition),
    issueTypeScreenSchemeId: issueTypeScreenScheme(site, definition),
    workflowSchemeId: workflowScheme(site, definition),
    permissionSchemeId: permissionScheme(site, definition),
    lastIssueNumber: 0,
  };
}

function serviceDesk(site: SiteState, { serviceDesk: wanted }: ProjectDefinition) {
  const requestTypes = (wanted?.requestTypes ?? []).map(({ name, issueType }) => ({
    ...{ id: nextId(site, 'requestType'), name, issueTypeId: issueTypeNamed(site, issueType).id },
  }));
  return { id: nextId(site, 'serviceDesk'), customers: new Set(wanted?.customers), requestTypes };
}

function issueTypeNamed(site: SiteState, wanted: string) {
  return present(
    site.issueTypes.find(({ name }) => name === wanted),
    `issue type "${wanted}"`,
  );
}

function issueTypeScheme(site: SiteState, { key, issueTypes }: ProjectDefinition): number {
  const id = nextNumber(site, 'issueTypeScheme');
  const issueTypeIds = issueTypes.map((wanted) => issueTypeNamed(site, wanted).id);
  const named = { id, name: `${key}: issue types`, description: '' };
  site.schemes.issueTypeSchemes.set(id, { ...named, defaultIssueTypeId: issueTypeIds[0], issueTypeIds });
  return id;
}

function issueTypeScreenScheme(site: SiteState, { key, screens }: ProjectDefinition): number {
  const screen = (name: string, fields: readonly string[]) =>
    newScreen(site, {
      ...{ name: `${key}: ${name} screen`, description: '', fieldIds: fieldIds(site.fields.values(), fields) },
    }).id;
  const [create, edit] = [screen('create', screens.create), screen('edit', screens.edit)];
  const screenScheme = nextNumber(site, 'screenScheme');
  site.schemes.screenSchemes.set(screenScheme, {
    ...{ id: screenScheme, name: `${key}: screens`, description: '', screens: { default: edit, create, edit } },
  });
  const id = nextNumber(site, 'issueTypeScreenScheme');
  site.schemes.issueTypeScreenSchemes.set(id, {
    ...{ id, name: `${key}: screens by issue type`, description: '' },
    screenSchemes: new Map([['default', screenScheme]]),
  });
  return id;
}

function workflowScheme(site: SiteState, { key, workflow }: ProjectDefinition): number {
  const id = nextNumber(site, 'workflowScheme');
  const found = [...site.workflows.values()].find(({ name }) => name === workflow);
  const defaultWorkflowId = present(found, `workflow "${workflow}"`).id;
  site.schemes.workflowSchemes.set(id, {
    ...{ id, name: `${key}: workflows`, description: '', defaultWorkflowId, workflowIds: new Map() },
  });
  return id;
}

function permissionScheme(site: SiteState, { key, permissions }: ProjectDefinition): number {
  const id = nextNumber(site, 'permissionScheme');
  const grants = permissions.flatMap(({ permissions: keys, to }) =>
    keys.map((permission) => ({ id: nextNumber(site, 'grant'), permission, to })),
  );
  site.schemes.permissionSchemes.set(id, { id, name: `${key}: permissions`, description: '', grants });
  return id;
}
