/** SCM is away for one call in twenty: people press the button again. */
import type { Result } from '../../../src/contract/result';
import type { World } from '../../world/world';
import { BUSY } from '../chapter';
import { demand } from '../demand';

const TRIES = 8;
const PAUSE_MS = 20_000;

/**
 * Only for what does no harm when it is done twice.
 * @throws Error with the app's own words when it refused for another reason, or for too long
 */
export async function insist<T>(world: World, ask: () => Promise<Result<T>>): Promise<T> {
  for (let tried = 1; tried < TRIES; tried++) {
    const answer = await ask();
    if (answer.ok || !BUSY.has(answer.code)) return demand(answer);
    await world.clock.advanceBy(PAUSE_MS);
  }
  return demand(await ask());
}
