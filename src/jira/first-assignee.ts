/** Gives a new issue to the first of some people whom Jira lets have it. */
import { Problem } from '../domain/problem';

/** Jira refused the person and made nothing. */
class NotAssignable extends Error {
  override readonly name = 'NotAssignable';
}

/**
 * Somebody who has left, or may not work in the project, cannot have it: then the next one does, or whom the project names.
 * @param create is given the field, or nothing
 * @returns with those who could not have it, where there were any
 */
export async function forFirstOf<Made extends object>(
  accountIds: readonly string[],
  create: (assigned: object) => Promise<Made>,
): Promise<Made & { readonly notAssigned?: readonly string[] }> {
  const notAssigned: string[] = [];
  for (const accountId of accountIds) {
    try {
      return withRefused(await unlessNotAssignable(() => create({ assignee: { accountId } })), notAssigned);
    } catch (thrown) {
      if (!(thrown instanceof NotAssignable)) throw thrown;
      notAssigned.push(accountId);
    }
  }
  return withRefused(await create({}), notAssigned);
}

async function unlessNotAssignable<Made>(create: () => Promise<Made>): Promise<Made> {
  try {
    return await create();
  } catch (thrown) {
    throw thrown instanceof Problem && thrown.detail.fields?.includes('assignee') ? new NotAssignable() : thrown;
  }
}

function withRefused<Made extends object>(made: Made, notAssigned: readonly string[]) {
  return notAssigned.length > 0 ? { ...made, notAssigned } : made;
}
