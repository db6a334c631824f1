/** Tells what Jira will not do from what it cannot do just now. */
import type { Problem } from '../domain/problem';
import { asProblem } from '../domain/problem';

/**
 * @returns why Jira refused, where trying again soon would not help; undefined when it was done
 * @throws Problem when Jira is busy or the issue is out of sight
 */
export async function unlessRefused(act: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await act();
    return undefined;
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (problem.kind.retry || problem.code === 'jira-missing') throw problem;
    return problem;
  }
}
