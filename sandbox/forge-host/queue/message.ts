/** One event on its way to a consumer, and how the consumer sees it. */
import { QUEUE_LIMIT } from '../limits';
import type { Retry } from './retry';

export interface Message {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: unknown;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  /** Pushes in a row that led to this event. */
  readonly chain: number;
  /** Epoch milliseconds. */
  readonly dueAt: number;
  /** When it first could be delivered, from which the 24 hours of repetition count. */
  readonly firstDueAt: number;
  readonly retryCount: number;
  readonly lastRetry?: Retry;
}

/** The event as the consumer's function receives it. */
export function consumerEvent(message: Message, nowMs: number): Record<string, unknown> {
  const { body, queueName, jobId, eventId, retryCount, lastRetry } = message;
  const event = { body, queueName, jobId, eventId };
  if (!lastRetry) return event;
  const retryContext = {
    retryCount,
    retryReason: lastRetry.reason,
    retryData: lastRetry.data,
    retentionWindow: {
      startTime: new Date(message.firstDueAt).toISOString(),
      remainingTimeMs: Math.max(0, message.firstDueAt + QUEUE_LIMIT.retentionMs - nowMs),
    },
  };
  return { ...event, retryContext };
}

/** The next delivery of the same event, or undefined when its 24 hours are over by then. */
export function repeated(message: Message, retry: Retry, nowMs: number): Message | undefined {
  const dueAt = nowMs + retry.afterMs;
  if (dueAt > message.firstDueAt + QUEUE_LIMIT.retentionMs) return undefined;
  return { ...message, dueAt, retryCount: message.retryCount + 1, lastRetry: retry };
}
