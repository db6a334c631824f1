/** Whether the project that was asked for can be set up: told beside the field before anything is made. */
import { Problem } from '../../../domain/problem';
import { previewOf, type AttachPreview } from '../../../domain/setup/attach-preview';
import { ISSUE_TYPE, projectKeyFault } from '../../../domain/setup/names';
import { isMade, isOwn, type SetUpRecord, type SetUpRun } from '../../../domain/setup/set-up-record';
import type { SiteProject } from '../../../domain/setup/site-parts';
import type { SiteSetUp } from '../../ports/setup';

type Asked = Pick<SetUpRun, 'kind' | 'projectKey' | 'projectName'>;

/** @throws Problem `invalid-input` with the fault beside its field */
export async function requireProject(site: SiteSetUp, record: SetUpRecord, asked: Asked): Promise<void> {
  if (asked.kind === 'new') return requireFree(site, record, asked);
  const { blockers } = await previewProject(site, asked.projectKey);
  if (blockers.length > 0) throw fault('projectKey', blockers.join(' '));
}

async function requireFree(site: SiteSetUp, record: SetUpRecord, { projectKey, projectName }: Asked): Promise<void> {
  const wrong = projectKeyFault(projectKey);
  if (wrong !== undefined) throw fault('projectKey', wrong);
  const project = await site.project(projectKey);
  if (project && isOwnProject(record, project)) return;
  if (project) throw fault('projectKey', taken(project));
  const refused = await site.keyFault(projectKey);
  if (refused !== undefined) throw fault('projectKey', `Jira does not take this key: “${refused}”`);
  const namesake = (await site.projects(projectName)).find((one) => sameName(one.name, projectName));
  if (namesake) throw fault('projectName', `The project ${namesake.key} has this name. Choose another one.`);
}

/** Jira follows a former key of a project: only the key that it has now counts. */
function isOwnProject(record: SetUpRecord, { id, key: name, description = '' }: SiteProject): boolean {
  const found = { kind: 'project', id, name, description } as const;
  return isMade(record, found) || isOwn(record, found) === 'answer-lost';
}

function taken({ key, name }: SiteProject): string {
  return `The project “${name}” has the key ${key}. Choose another key, or choose “An existing project”.`;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** @throws Problem `invalid-input` when there is no such project */
export async function existingProject(site: SiteSetUp, key: string): Promise<SiteProject> {
  const project = await site.project(key);
  if (project) return project;
  throw fault('projectKey', `There is no project with the key ${key}, or you may not see it.`);
}

/** What attaching would do. @throws Problem `invalid-input` when there is no such project */
export async function previewProject(site: SiteSetUp, key: string): Promise<AttachPreview> {
  const project = await existingProject(site, key);
  const schemes = project.teamManaged ? undefined : await site.schemesOf(project.id);
  const issueTypeId = (await site.find('issueType', ISSUE_TYPE.name))?.id;
  const isThere = issueTypeId !== undefined && schemes?.issueTypeScheme.issueTypeIds.includes(issueTypeId) === true;
  const jql = `project = "${project.key}" AND issuetype = ${issueTypeId ?? ''}`;
  const certificateIssues = isThere ? await site.countIssues(jql) : 0;
  return previewOf({ project, schemes, issueTypeId: isThere ? issueTypeId : undefined, certificateIssues });
}

function fault(field: string, message: string): Problem {
  return new Problem('invalid-input', 'The project needs a change.', { faults: [{ field, message }] });
}
