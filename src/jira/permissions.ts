/** What the person in front may do, asked of Jira as that person: nothing that a browser says about it counts. */
import * as z from 'zod/mini';
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
};

async function have(permissions: readonly string[], issueId?: string): Promise<boolean> {
  const query = { permissions: permissions.join(','), ...(issueId !== undefined && { issueId }) };
  try {
    const granted = answer.parse(await readJira('myPermissions', { query })).permissions;
    return permissions.every((permission) => granted[permission]?.havePermission === true);
  } catch (thrown) {
    // Jira answers 404 for an issue that the person may not see.
    if (thrown instanceof Problem && thrown.code === 'jira-missing') return false;
    throw thrown;
  }
}
