/** A network's waiting: other work of the same instant may go first, in an order drawn from the seed. */
import { setImmediate } from 'node:timers/promises';
import type { HostState } from '../host-state';

const MOST_TURNS = 3;

/** In the test mode `twice` each call waits up to three turns of the event loop; otherwise it only yields. */
export function networkPause(state: HostState): () => Promise<void> {
  if (state.options.delivery !== 'twice') return () => Promise.resolve();
  return async () => {
    for (let turns = Math.floor(state.random() * (MOST_TURNS + 1)); turns > 0; turns -= 1) await setImmediate();
  };
}
