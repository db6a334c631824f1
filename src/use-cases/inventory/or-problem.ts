/** A problem as an answer: what was done until then is kept. */
import { Problem } from '../../domain/problem';

/** @returns the answer, or the problem in its place; anything else that is thrown goes on */
export async function orProblem<Answer>(act: () => Promise<Answer>): Promise<Answer | Problem> {
  try {
    return await act();
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}
