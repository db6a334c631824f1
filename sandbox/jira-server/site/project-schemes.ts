/** What holds in a project by its schemes: issue types, workflow, screens, grants. */
import { present } from './present';
import type { Screen, ScreenOperation, SchemeGrant } from './schemes';
import type { IssueType, Project, SiteState, Workflow } from './site-state';

export function issueTypesOf(site: SiteState, project: Project): IssueType[] {
  const scheme = present(site.schemes.issueTypeSchemes.get(project.issueTypeSchemeId), 'issue type scheme');
  return scheme.issueTypeIds.flatMap((id) => site.issueTypes.find((type) => type.id === id) ?? []);
}

export function workflowOf(site: SiteState, project: Project, issueTypeId: string): Workflow {
  const scheme = present(site.schemes.workflowSchemes.get(project.workflowSchemeId), 'workflow scheme');
  const id = scheme.workflowIds.get(issueTypeId) ?? scheme.defaultWorkflowId;
  return present(site.workflows.get(id), `workflow ${id}`);
}

/** The screen that is shown for issues of that type. */
export function screenOf(
  site: SiteState,
  project: Project,
  shown: { issueTypeId: string; operation: ScreenOperation },
): Screen {
  const { screenSchemes } = present(
    site.schemes.issueTypeScreenSchemes.get(project.issueTypeScreenSchemeId),
    'issue type screen scheme',
  );
  const id = present(screenSchemes.get(shown.issueTypeId) ?? screenSchemes.get('default'), 'default screen scheme');
  const { screens } = present(site.schemes.screenSchemes.get(id), `screen scheme ${id}`);
  const screenId = screens[shown.operation] ?? screens.default;
  return present(site.schemes.screens.get(screenId), `screen ${screenId}`);
}

/** Ids of the fields on all tabs of a screen that still exist, in their order. */
export function fieldsOnScreen(site: SiteState, screen: Screen): string[] {
  return screen.tabs.flatMap((tab) => tab.fieldIds).filter((id) => site.fields.has(id));
}

/** Every screen that issues of the project are created or edited on. */
export function screensOf(site: SiteState, project: Project): Set<Screen> {
  const types = issueTypesOf(site, project);
  const operations = ['create', 'edit', 'view'] as const;
  return new Set(
    types.flatMap(({ id }) => operations.map((operation) => screenOf(site, project, { issueTypeId: id, operation }))),
  );
}

export function grantsOf(site: SiteState, project: Project): readonly SchemeGrant[] {
  return present(site.schemes.permissionSchemes.get(project.permissionSchemeId), 'permission scheme').grants;
}
