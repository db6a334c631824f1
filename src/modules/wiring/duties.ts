/** What a schedule does: its duties one after the other, each for itself. */
import type { DutyEnd } from '../../use-cases/audit/note-duties';
import { record } from '../audit/record';
import { log } from './log';
import { nameOfFailure } from './outcome';

export interface Duty {
  readonly name: string;
  /** @returns how many pieces of work were queued */
  readonly run: () => Promise<number>;
}

/**
 * A duty that fails does not keep the next one from running; the schedule comes again.
 * @param name how the ends of its duties are kept
 */
export function schedule(name: string, duties: readonly Duty[]) {
  return async () => {
    const ends: DutyEnd[] = [];
    for (const duty of duties) ends.push(await endOf(duty));
    await record((to) => to.duties(name, ends));
    return { statusCode: 204 };
  };
}

async function endOf({ name, run }: Duty): Promise<DutyEnd> {
  try {
    const queued = await run();
    log('duty', { name, queued });
    return { name, queued };
  } catch (thrown) {
    const problem = nameOfFailure(thrown);
    log('duty-failed', { name, problem });
    return { name, problem };
  }
}
