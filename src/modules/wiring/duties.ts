/** What a schedule does: its duties one after the other, each for itself. */
import { record } from '../audit/record';
import { log } from './log';
import { nameOfFailure } from './outcome';

export interface Duty {
  readonly name: string;
  /** @returns how many pieces of work were queued */
  readonly run: () => Promise<number>;
}

/** A duty that fails does not keep the next one from running; the schedule comes again. */
export function schedule(duties: readonly Duty[]) {
  return async () => {
    for (const { name, run } of duties) {
      try {
        const queued = await run();
        log('duty', { name, queued });
        await record((to) => to.duty(name, { queued }));
      } catch (thrown) {
        log('duty-failed', { name, problem: nameOfFailure(thrown) });
        await record((to) => to.duty(name, { problem: nameOfFailure(thrown) }));
      }
    }
    return { statusCode: 204 };
  };
}
