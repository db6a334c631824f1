/** The one way from a screen to the backend: a typed call over Forge's bridge, answered in the Result envelope. */
import { invoke } from '@forge/bridge';
import type { Call } from '../../../../../src/contract/call';
import type { Result } from '../../../../../src/contract/result';
import { refusedBecause } from './refusal';

const NO_ANSWER = 'The app did not answer. Check your connection and try again.';

/**
 * Never rejects: what goes wrong on the way is a refusal with a sentence for the person in front.
 * @param call from `src/contract/calls.ts`, which also says what the answer is
 */
export async function ask<Payload extends Record<string, unknown> | undefined, Answer>(
  call: Call<Payload, Answer>,
  payload: Payload,
): Promise<Result<Answer>> {
  try {
    const answer = await invoke<unknown>(call.name, payload);
    return isResult<Answer>(answer) ? answer : refusedBecause(NO_ANSWER);
  } catch {
    return refusedBecause(NO_ANSWER);
  }
}

/** Both sides are built from the same contract; only the envelope is looked at. */
function isResult<Answer>(answer: unknown): answer is Result<Answer> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
