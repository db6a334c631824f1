/** Reads what the checklist looks at, from Jira. */
import { CERTIFICATE_FIELDS } from '../../../domain/setup/certificate-fields';
import { permissionsIn } from '../../../domain/setup/checklist/app-permissions';
import type { ProjectFacts } from '../../../domain/setup/checklist/project-facts';
import { ISSUE_TYPE } from '../../../domain/setup/names';
import type { ProjectSchemes, SiteField, SiteProject } from '../../../domain/setup/site-parts';
import type { SiteSetUp } from '../../ports/setup';

const NOTHING = { hasIssueType: false, onScreen: { create: [], edit: [] }, workflow: undefined } as const;

export async function projectFacts(site: SiteSetUp, project: SiteProject): Promise<ProjectFacts> {
  const fields = await site.fields(CERTIFICATE_FIELDS.map(({ name }) => name));
  const common = { project, fields, choices: await choicesOf(site, fields) };
  const appPermissions = await site.appPermissions(project.key, Object.keys(permissionsIn(project.type)));
  if (project.teamManaged) return { ...common, ...NOTHING, appPermissions };
  const schemes = await site.schemesOf(project.id);
  const issueTypeId = (await site.find('issueType', ISSUE_TYPE.name))?.id;
  if (issueTypeId === undefined || !schemes.issueTypeScheme.issueTypeIds.includes(issueTypeId)) {
    return { ...common, ...NOTHING, appPermissions };
  }
  const { workflows, defaultWorkflow } = schemes.workflowScheme;
  const workflow = await site.workflow(workflows[issueTypeId] ?? defaultWorkflow);
  return {
    ...{ ...common, appPermissions, hasIssueType: true },
    onScreen: await onScreens(site, schemes, issueTypeId),
    workflow,
  };
}

async function choicesOf(site: SiteSetUp, fields: readonly SiteField[]): Promise<Record<string, string[]>> {
  const choices: Record<string, string[]> = {};
  for (const { id, name, kind } of fields) if (kind === 'select') choices[name] ??= await site.choices(id);
  return choices;
}

async function onScreens(
  site: SiteSetUp,
  { issueTypeScreenScheme }: ProjectSchemes,
  issueTypeId: string,
): Promise<ProjectFacts['onScreen']> {
  const { screenSchemes } = issueTypeScreenScheme;
  const screens = await site.screensOf(screenSchemes[issueTypeId] ?? screenSchemes['default'] ?? '');
  const create = await site.onScreen(screens.create);
  return { create, edit: screens.edit === screens.create ? create : await site.onScreen(screens.edit) };
}
