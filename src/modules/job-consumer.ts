/** Journeys 2 to 4: the consumer of the one queue. What fails for good is recorded by the use case; what throws is repeated a few times. */
import type { AsyncEvent } from '@forge/events';
import { ports } from '../app';
import { BY_APP, outcomeOf } from '../domain/audit/audit-event';
import type { Job } from '../domain/work/job';
import { record, recordAll } from './audit/record';
import { jobSchema } from './wiring/job-schema';
import { log } from './wiring/log';
import { nameOfFailure, refusalOf, repetition } from './wiring/outcome';

export async function jobConsumer(event: AsyncEvent) {
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
    await recordAll(happened);
    return undefined;
  } catch (thrown) {
    log('job-failed', { [job.data.kind]: job.data.id, problem: nameOfFailure(thrown) });
    await noteFailure(job.data, refusalOf(thrown).code);
    return repetition(thrown, event.retryContext?.retryCount ?? 0);
  }
}

const SUBJECTS = { order: 'orderId', certificate: 'certificateId', profile: 'profileId' } as const;
const HOUR_MS = 3_600_000;

/** One line an hour: the platform repeats a job, and the sweep queues it again. */
function noteFailure({ kind, id }: Job, code: string) {
  const hour = Math.floor(ports.now() / HOUR_MS);
  const facts = { act: 'job-failed', actor: BY_APP, [SUBJECTS[kind]]: id, outcome: outcomeOf(code), code };
  return record(facts, `job:${kind}:${id}:${code}:${hour}`);
}
