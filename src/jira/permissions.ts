/** What the person in front may do, asked of Jira as that person: nothing that a browser says about it counts. */
import * as z from 'zod/mini';
import { NO_RIGHTS, RIGHTS } from '../domain/account/project-rights';
import type { ProjectRights } from '../domain/account/project-rights';
import { Problem } from '../domain/problem';
import type { Permissions } from '../use-cases/ports/people';
import { readJira } from './client';

const answer = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

export const jiraPermissions: Permissions = {
  isJiraAdmin: () => have(['ADMINISTER']),
  maySee: (issueId) => have(['BROWSE_PROJECTS'], issueId),
  mayTransition: (issueId) => have(['BROWSE_PROJECTS', 'TRANSITION_ISSUES'], issueId),
  mayEdit: (issueId) => have(['BROWSE_PROJECTS', 'EDIT_ISSUES'], issueId),
  mayCreateIn: async (projectId) => (await grantedOf(['CREATE_ISSUES'], { projectId }))('CREATE_ISSUES'),
  inProject,
};

async function have(permissions: readonly string[], issueId?: string): Promise<boolean> {
  const granted = await grantedOf(permissions, issueId === undefined ? {} : { issueId });
  return permissions.every((permission) => granted(permission));
}

async function inProject(projectId: string): Promise<ProjectRights> {
  const granted = await grantedOf(Object.values(RIGHTS), { projectId });
  if (!granted(RIGHTS.see)) return NO_RIGHTS;
  return { see: true, act: granted(RIGHTS.act), decide: granted(RIGHTS.decide) };
}

/** @returns what tells whether the person has a permission */
async function grantedOf(permissions: readonly string[], where: Readonly<Record<string, string>>) {
  try {
    const query = { permissions: permissions.join(','), ...where };
    const granted = answer.parse(await readJira('myPermissions', { query })).permissions;
    return (permission: string) => granted[permission]?.havePermission === true;
  } catch (thrown) {
    // Jira answers 404 for an issue or a project that the person may not see.
    if (thrown instanceof Problem && thrown.code === 'jira-missing') return () => false;
    throw thrown;
  }
}
