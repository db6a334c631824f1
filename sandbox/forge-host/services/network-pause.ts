/** A network's waiting: other work of the same instant may go first, in an order drawn from the seed. */
import { setImmediate } from 'node:timers';
import type { HostState } from '../host-state';

const MOST_TURNS = 3;

/** In the test mode `twice` each call waits up to three turns of the event loop; otherwise it only yields. */
export function networkPause(state: HostState): () => Promise<void> {
  if (state.options.delivery !== 'twice') return () => Promise.resolve();
  return () => waited(Math.floor(state.random() * (MOST_TURNS + 1)));
}

/** Without a promise for each turn: no other line runs as often. */
function waited(turns: number): Promise<void> {
  return new Promise((resolve) => {
    const next = (left: number): void => {
      if (left === 0) resolve();
      else setImmediate(next, left - 1);
    };
    next(turns);
  });
}
