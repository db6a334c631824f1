/** Journey 2: the hourly duties. */
import { ports } from '../app';
import { sweepOrders } from '../use-cases/enrolment/sweep-orders';
import { log } from './log';
import { nameOfFailure } from './outcome';

const DUTIES = [{ name: 'sweep-orders', run: () => sweepOrders(ports) }] as const;

/** A duty that fails does not keep the next one from running; the schedule comes again in an hour. */
export async function hourlySchedule() {
  for (const { name, run } of DUTIES) {
    try {
      log('duty', { name, queued: await run() });
    } catch (thrown) {
      log('duty-failed', { name, problem: nameOfFailure(thrown) });
    }
  }
  return { statusCode: 204 };
}
