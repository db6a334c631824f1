/** Journeys 2 to 4: the consumer of the one queue. What fails for good is recorded by the use case; what throws is repeated a few times. */
import type { AsyncEvent } from '@forge/events';
import { record } from './audit/record';
import { log } from './wiring/log';
import { nameOfFailure, refusalOf, repetition } from './wiring/outcome';

export async function jobConsumer(event: AsyncEvent) {
  // Loaded here, because nothing that people wait for needs it.
  const { jobSchema } = await import('./wiring/job-schema');
  const job = jobSchema.safeParse(event.body);
  if (!job.success) {
    log('job-unreadable', { jobId: event.jobId });
    return undefined;
  }
  try {
    const { runJob } = await import('./wiring/acts');
    const done = await runJob(job.data);
    if (!done) return undefined;
    const { happened, ...facts } = done;
    log('job', facts);
    await record((to) => to.job(happened));
    return undefined;
  } catch (thrown) {
    log('job-failed', { [job.data.kind]: job.data.id, problem: nameOfFailure(thrown) });
    await record((to) => to.failedJob(job.data, refusalOf(thrown).code));
    return repetition(thrown, event.retryContext?.retryCount ?? 0);
  }
}
