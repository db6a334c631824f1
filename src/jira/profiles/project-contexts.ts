/** Contexts of a field: which projects each governs, and one for a project alone (Jira REST, custom field contexts). */
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import { CONTEXT_MARK, contextName } from '../../domain/profiles/option-contexts';
import type { NamedProject } from '../../domain/profiles/project';
import type { OptionContext, ProfileOptions } from '../../use-cases/ports/profile-settings';
import { callJira, readJira } from '../client';
import { inBatches, pagesOf } from './in-batches';

const context = z.looseObject({
  ...{ id: z.string(), description: z.catch(z.string(), '') },
  isGlobalContext: z.optional(z.boolean()),
});
const mapping = z.looseObject({ contextId: z.string(), projectId: z.optional(z.string()) });
const project = z.looseObject({
  ...{ id: z.string(), key: z.string(), name: z.string() },
  ...{ simplified: z.optional(z.boolean()), style: z.optional(z.string()) },
});

/** @returns the one for all others last */
export async function contextsOf(fieldId: string): Promise<Omit<OptionContext, 'options'>[]> {
  const contexts = await pagesOf('fieldContexts', { fieldId }, context);
  // A young field has the context alone that it was born with.
  const mappings = contexts.every(({ isGlobalContext }) => isGlobalContext)
    ? []
    : await pagesOf('fieldProjects', { fieldId }, mapping);
  const found = contexts.map(({ id, description, isGlobalContext = false }) => {
    const projects = mappings.flatMap(({ contextId, projectId }) => (contextId === id && projectId ? [projectId] : []));
    const governs = isGlobalContext ? ('others' as const) : projects;
    return { fieldId, contextId: id, own: description === CONTEXT_MARK, governs };
  });
  return found.sort((one, other) => Number(one.governs === 'others') - Number(other.governs === 'others'));
}

export const projectContexts: Pick<ProfileOptions, 'projectsWithSiteFields' | 'makeContext'> = {
  projectsWithSiteFields: async (ids) => (await inBatches(ids, projectOf)).flatMap((one) => one ?? []),
  async makeContext(fieldId, { id, key }) {
    const json = { name: contextName({ id, key }), description: CONTEXT_MARK, projectIds: [id], issueTypeIds: [] };
    await callJira('createFieldContext', { params: { fieldId }, json });
  },
};

/** A team-managed project takes no field of the site; one that the app does not see may be one. */
async function projectOf(projectIdOrKey: string): Promise<NamedProject | undefined> {
  try {
    const found = project.parse(await readJira('projectForApp', { params: { projectIdOrKey } }));
    const { id, key, name, simplified, style } = found;
    return simplified === true || style === 'next-gen' ? undefined : { id, key, name };
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.kind.retry) return undefined;
    throw thrown;
  }
}
