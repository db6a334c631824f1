/** Journeys 2 to 4: the consumer of the one queue. What fails for good is recorded by the use case; what throws is repeated a few times. */
import type { AsyncEvent } from '@forge/events';
import { jobSchema } from './wiring/job-schema';
import { log } from './wiring/log';
import { nameOfFailure, repetition } from './wiring/outcome';

export async function jobConsumer(event: AsyncEvent) {
  const job = jobSchema.safeParse(event.body);
  if (!job.success) {
    log('job-unreadable', { jobId: event.jobId });
    return undefined;
  }
  try {
    const { runJob } = await import('./wiring/acts');
    const done = await runJob(job.data);
    if (done) log('job', { ...done });
    return undefined;
  } catch (thrown) {
    log('job-failed', { [job.data.kind]: job.data.id, problem: nameOfFailure(thrown) });
    return repetition(thrown, event.retryContext?.retryCount ?? 0);
  }
}
