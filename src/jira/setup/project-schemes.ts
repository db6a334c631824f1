/** Which schemes a project has, what they hold, who else uses them; and gives it others. */
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import type { ProjectSchemes, SchemeKind } from '../../domain/setup/site-parts';
import { allPages, callSetUp } from './call';
import { identifier } from './parts';

const scheme = z.looseObject({ id: identifier, name: z.string() });

export async function schemesOf(projectId: string): Promise<ProjectSchemes> {
  return {
    issueTypeScheme: await issueTypeScheme(projectId),
    issueTypeScreenScheme: await issueTypeScreenScheme(projectId),
    workflowScheme: await workflowScheme(projectId),
  };
}

const typeSchemes = z.looseObject({
  issueTypeScheme: z.looseObject({ ...scheme.shape, defaultIssueTypeId: z.optional(identifier) }),
});
const typeItem = z.looseObject({ issueTypeId: identifier });
/** The projects come with `expand=projects`, which the description of the answer does not show: they may be missing. */
const withProjects = z.looseObject({
  projects: z.catch(z.optional(z.looseObject({ total: z.optional(z.int()) })), undefined),
});

async function issueTypeScheme(projectId: string): Promise<ProjectSchemes['issueTypeScheme']> {
  const [found] = await allPages('issueTypeSchemeOfProject', { query: { projectId } }, typeSchemes);
  if (!found) throw noSchemes();
  const { id, name, defaultIssueTypeId } = found.issueTypeScheme;
  const items = await allPages('issueTypeSchemeItems', { query: { issueTypeSchemeId: id } }, typeItem);
  const [used] = await allPages('issueTypeSchemes', { query: { id, expand: 'projects' } }, withProjects);
  const issueTypeIds = items.map(({ issueTypeId }) => issueTypeId);
  return { id, name, others: butOne(used?.projects?.total), issueTypeIds, defaultIssueTypeId };
}

const screenSchemes = z.looseObject({ issueTypeScreenScheme: scheme });
const screenItem = z.looseObject({ issueTypeId: identifier, screenSchemeId: identifier });
const usages = z.looseObject({ total: z.optional(z.int()) });

async function issueTypeScreenScheme(projectId: string): Promise<ProjectSchemes['issueTypeScreenScheme']> {
  const [found] = await allPages('issueTypeScreenSchemeOfProject', { query: { projectId } }, screenSchemes);
  if (!found) throw noSchemes();
  const { id, name } = found.issueTypeScreenScheme;
  const items = await allPages('issueTypeScreenSchemeItems', { query: { issueTypeScreenSchemeId: id } }, screenItem);
  const at = { issueTypeScreenSchemeId: id };
  const { total } = usages.parse(await callSetUp('projectsOfIssueTypeScreenScheme', { at }));
  const mapped = Object.fromEntries(items.map(({ issueTypeId, screenSchemeId }) => [issueTypeId, screenSchemeId]));
  return { id, name, others: butOne(total), screenSchemes: mapped };
}

/** Jira's default scheme has no id here (REST v3, getWorkflowSchemeProjectAssociations). */
const workflowSchemes = z.looseObject({
  values: z.array(
    z.looseObject({
      workflowScheme: z.looseObject({
        id: z.optional(identifier),
        name: z.string(),
        defaultWorkflow: z.string(),
        issueTypeMappings: z.optional(z.record(z.string(), z.string())),
      }),
    }),
  ),
});
const workflowUsages = z.looseObject({ projects: z.looseObject({ values: z.array(z.unknown()) }) });

async function workflowScheme(projectId: string): Promise<ProjectSchemes['workflowScheme']> {
  const { values } = workflowSchemes.parse(await callSetUp('workflowSchemeOfProject', { query: { projectId } }));
  const found = values[0]?.workflowScheme;
  if (!found) throw noSchemes();
  const { id, name, defaultWorkflow, issueTypeMappings: workflows = {} } = found;
  return { id, name, defaultWorkflow, workflows, others: await othersWithWorkflowScheme(id) };
}

async function othersWithWorkflowScheme(id: string | undefined): Promise<number | undefined> {
  if (id === undefined) return undefined;
  const query = { maxResults: '200' };
  const used = await callSetUp('projectsOfWorkflowScheme', { at: { workflowSchemeId: id }, query });
  return butOne(workflowUsages.parse(used).projects.values.length);
}

function butOne(all: number | undefined): number | undefined {
  return all === undefined ? undefined : Math.max(0, all - 1);
}

function noSchemes(): Problem {
  return new Problem('jira-refused', 'Jira names no schemes for this project: it is team-managed, or gone.');
}

interface Given {
  readonly kind: SchemeKind;
  readonly id: string | undefined;
}

/** @returns false while Jira is still at it */
export async function give(projectId: string, { kind, id = '' }: Given): Promise<boolean> {
  if (kind === 'issueTypeScheme')
    await callSetUp('giveIssueTypeScheme', { json: { issueTypeSchemeId: id, projectId } });
  if (kind === 'issueTypeScreenScheme') {
    await callSetUp('giveIssueTypeScreenScheme', { json: { issueTypeScreenSchemeId: id, projectId } });
  }
  return kind === 'workflowScheme' ? giveWorkflows(projectId, id) : true;
}

/** A project with issues is switched, which Jira does in its own time. */
async function giveWorkflows(projectId: string, id: string): Promise<boolean> {
  try {
    await putWorkflowScheme(projectId, id);
    return true;
  } catch (thrown) {
    const hasIssues = thrown instanceof Problem && thrown.code === 'jira-refused';
    // The default scheme has no id that a switch could name.
    if (!hasIssues || id === '') throw thrown;
    await switchWorkflows(projectId, id);
    return false;
  }
}

/** Jira answers 409 while it is at an earlier switch of the project: that one is waited for. */
async function switchWorkflows(projectId: string, id: string): Promise<void> {
  try {
    await callSetUp('switchWorkflowScheme', { json: { projectId, targetSchemeId: id } });
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'jira-busy') throw thrown;
  }
}

/** Without an id the project gets Jira's default scheme. */
async function putWorkflowScheme(projectId: string, id: string): Promise<void> {
  await callSetUp('giveWorkflowScheme', { json: { projectId, ...(id !== '' && { workflowSchemeId: id }) } });
}

/** Jira gives a workflow scheme only to a project without issues: it counts them itself, seen or unseen. */
export function requireNoIssues(projectId: string): Promise<void> {
  return putWorkflowScheme(projectId, '');
}
