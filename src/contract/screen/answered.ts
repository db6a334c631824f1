/** What a screen makes of whatever comes back over Forge's bridge. */
import type { Refused, Result } from '../result';

const NO_ANSWER: Refused = {
  ok: false,
  code: 'unexpected',
  message: 'The app did not answer. Check your connection and try again.',
  faults: [],
};

/** Never rejects: what goes wrong on the way is a refusal with a sentence for the person in front. */
export async function answered<Answer>(asked: Promise<unknown>): Promise<Result<Answer>> {
  try {
    const answer = await asked;
    return isResult<Answer>(answer) ? answer : NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}

/** Both sides are built from the same contract; only the envelope is looked at. */
function isResult<Answer>(answer: unknown): answer is Result<Answer> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
