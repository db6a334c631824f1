/** Projects, their issues as far as they count, and what the app may do in them. */
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import type { SiteProject } from '../../domain/setup/site-parts';
import { callSetUp } from './call';
import { identifier } from './parts';

const project = z.looseObject({
  id: identifier,
  key: z.string(),
  name: z.string(),
  projectTypeKey: z.catch(z.enum(['business', 'software', 'service_desk']), 'business'),
  simplified: z.optional(z.boolean()),
  style: z.optional(z.string()),
  description: z.catch(z.optional(z.string()), undefined),
});

function siteProject(found: z.infer<typeof project>): SiteProject {
  const { id, key, name, projectTypeKey: type, simplified, style, description } = found;
  const teamManaged = simplified === true || style === 'next-gen';
  return { id, key, name, type, teamManaged, ...(description !== undefined && { description }) };
}

export async function findProject(key: string): Promise<SiteProject | undefined> {
  try {
    return siteProject(project.parse(await callSetUp('project', { at: { projectIdOrKey: key } })));
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-missing') return undefined;
    throw thrown;
  }
}

const MOST_PROJECTS = '50';
const page = z.looseObject({ values: z.array(project) });

export async function findProjects(query: string): Promise<SiteProject[]> {
  const asked = { maxResults: MOST_PROJECTS, orderBy: 'key', ...(query !== '' && { query }) };
  return page.parse(await callSetUp('projects', { query: asked })).values.map(siteProject);
}

const faults = z.looseObject({
  errorMessages: z.catch(z.array(z.string()), []),
  errors: z.catch(z.record(z.string(), z.string()), {}),
});

export async function projectKeyFault(key: string): Promise<string | undefined> {
  const { errorMessages, errors } = faults.parse(await callSetUp('projectKey', { query: { key } }));
  return [...errorMessages, ...Object.values(errors)][0];
}

const count = z.looseObject({ count: z.int() });

export async function countIssues(jql: string): Promise<number> {
  return count.parse(await callSetUp('countIssues', { json: { jql } })).count;
}

const granted = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

export async function appPermissions(
  projectKey: string,
  keys: readonly string[],
): Promise<Record<string, boolean> | undefined> {
  try {
    const query = { projectKey, permissions: keys.join(',') };
    const { permissions } = granted.parse(await callSetUp('appPermissions', { query }));
    return Object.fromEntries(Object.entries(permissions).map(([key, { havePermission }]) => [key, havePermission]));
  } catch (thrown) {
    if (thrown instanceof Problem && ['jira-missing', 'jira-forbidden'].includes(thrown.code)) return undefined;
    throw thrown;
  }
}
