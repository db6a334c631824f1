/** What a schedule does: its duties one after the other, each for itself. */
import { ports as installed } from '../../app';
import type { DutyEnd } from '../../use-cases/audit/note-duties';
import type { Ports } from '../../use-cases/ports/ports';
import { record } from '../audit/record';
import { listingOnce } from './lists-once';
import { log } from '../wiring/log';
import { nameOfFailure } from '../wiring/outcome';

export interface Duty {
  readonly name: string;
  /** @returns how many pieces of work were queued */
  readonly run: () => Promise<number>;
}

/**
 * A duty that fails does not keep the next one from running; the schedule comes again.
 * @param name how the ends of its duties are kept
 */
export function schedule(name: string, dutiesOf: (ports: Ports) => readonly Duty[]) {
  return async () => {
    const ends: DutyEnd[] = [];
    for (const duty of dutiesOf(listingOnce(installed))) ends.push(await endOf(duty));
    await record((to) => to.duties(name, ends));
    return { statusCode: 204 };
  };
}

async function endOf({ name, run }: Duty): Promise<DutyEnd> {
  try {
    const queued = await run();
    if (queued > 0) log('duty', { name, queued });
    return { name, queued };
  } catch (thrown) {
    const problem = nameOfFailure(thrown);
    log('duty-failed', { name, problem });
    return { name, problem };
  }
}
