/** The one queue. An event names what it is about; what is to be done follows from the state of that when the job runs. */
import { Queue } from '@forge/events';
import { LONGEST_QUEUE_DELAY_SECONDS } from '../domain/work/schedule';
import type { Job } from '../domain/work/job';
import type { Jobs } from '../use-cases/ports/ports';

/** Key of the consumer's queue in the manifest. */
const QUEUE = 'jobs';

/** Events of one push (Forge, async events). */
const LARGEST_PUSH = 50;

const event = (job: Job, delayInSeconds: number) => ({ body: { ...job }, delayInSeconds });

export const jobQueue: Jobs = {
  async queue(job, delaySeconds) {
    // What lies further away is found by the hourly sweep.
    if (delaySeconds > LONGEST_QUEUE_DELAY_SECONDS) return;
    await new Queue({ key: QUEUE }).push(event(job, delaySeconds));
  },
  async queueAll(jobs) {
    for (let start = 0; start < jobs.length; start += LARGEST_PUSH) {
      await new Queue({ key: QUEUE }).push(jobs.slice(start, start + LARGEST_PUSH).map((job) => event(job, 0)));
    }
  },
};
