/** Journey 2: the consumer of the one queue. What fails for good is recorded by the use case; what throws is repeated a few times. */
import type { AsyncEvent } from '@forge/events';
import * as z from 'zod/mini';
import { ports } from '../app';
import { advanceOrder } from '../use-cases/enrolment/job/advance-order';
import { log } from './log';
import { nameOfFailure, repetition } from './outcome';

const jobBody = z.object({ orderId: z.string() });

export async function jobConsumer(event: AsyncEvent) {
  const body = jobBody.safeParse(event.body);
  if (!body.success) {
    log('job-unreadable', { jobId: event.jobId });
    return undefined;
  }
  const { orderId } = body.data;
  try {
    const advance = await advanceOrder(ports, orderId);
    if (advance) log('job', { ...advance });
    return undefined;
  } catch (thrown) {
    log('job-failed', { order: orderId, problem: nameOfFailure(thrown) });
    return repetition(thrown, event.retryContext?.retryCount ?? 0);
  }
}
