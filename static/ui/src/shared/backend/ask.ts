/** The one way from a screen to the backend: a typed call over Forge's bridge, answered in the Result envelope. */
import { invoke } from '@forge/bridge';
import type { Call } from '../../../../../src/contract/call';
import type { Result } from '../../../../../src/contract/result';
import { answered } from '../../../../../src/contract/screen/answered';

/**
 * Never rejects: what goes wrong on the way is a refusal with a sentence for the person in front.
 * @param call from `src/contract`, which also says what the answer is
 */
export function ask<Payload extends Record<string, unknown> | undefined, Answer>(
  call: Call<Payload, Answer>,
  payload: Payload,
): Promise<Result<Answer>> {
  return answered<Answer>(invoke<unknown>(call.name, payload));
}
