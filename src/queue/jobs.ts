/** The one queue. An event names an order; what is to be done follows from its state when the job runs. */
import { Queue } from '@forge/events';
import { LONGEST_QUEUE_DELAY_SECONDS } from '../domain/order/schedule';
import type { Jobs } from '../use-cases/ports';

/** Key of the consumer's queue in the manifest. */
const QUEUE = 'jobs';

/** Events of one push (Forge, async events). */
const LARGEST_PUSH = 50;

const event = (orderId: string, delayInSeconds: number) => ({ body: { orderId }, delayInSeconds });

export const jobQueue: Jobs = {
  async advance(orderId, delaySeconds) {
    // What lies further away is found by the hourly sweep.
    if (delaySeconds > LONGEST_QUEUE_DELAY_SECONDS) return;
    await new Queue({ key: QUEUE }).push(event(orderId, delaySeconds));
  },
  async advanceAll(orderIds) {
    for (let start = 0; start < orderIds.length; start += LARGEST_PUSH) {
      await new Queue({ key: QUEUE }).push(orderIds.slice(start, start + LARGEST_PUSH).map((id) => event(id, 0)));
    }
  },
};
