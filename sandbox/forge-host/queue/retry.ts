/** Repetition of asynchronous runs: what a returned InvocationError asks for and what a failure leads to. */
import { isRecord, jsonBytes, optionalNumber, optionalText } from '../json';
import type { JsonRecord } from '../json';
import { AUTOMATIC_RETRY_SECONDS, QUEUE_LIMIT } from '../limits';
import type { Outcome } from '../runtime/invoker';

export interface Retry {
  readonly afterMs: number;
  readonly reason: string;
  readonly data?: unknown;
}

const { least, most } = QUEUE_LIMIT.retryAfterSeconds;

function readRetry(options: JsonRecord): Retry {
  const seconds = Math.min(most, Math.max(least, optionalNumber(options['retryAfter']) ?? least));
  const data = options['retryData'];
  return {
    afterMs: seconds * 1_000,
    reason: optionalText(options['retryReason']) ?? 'FUNCTION_RETRY_REQUEST',
    ...(data === undefined || jsonBytes(data) > QUEUE_LIMIT.retryDataBytes ? {} : { data }),
  };
}

/** The repetition that the app asked for by `{_retry: true, retryOptions}`, if it did. */
export function requestedRetry(outcome: Outcome): Retry | undefined {
  if (outcome.kind !== 'returned' || !isRecord(outcome.value) || outcome.value['_retry'] !== true) return undefined;
  return readRetry(isRecord(outcome.value['retryOptions']) ? outcome.value['retryOptions'] : {});
}

/** The platform's own repetition after a failure. @param retryCount repetitions so far */
export function automaticRetry(outcome: Outcome, retryCount: number): Retry | undefined {
  if (outcome.kind !== 'failed') return undefined;
  const seconds = AUTOMATIC_RETRY_SECONDS[Math.min(retryCount, AUTOMATIC_RETRY_SECONDS.length - 1)] ?? most;
  const reason = outcome.name === 'FUNCTION_TIME_OUT' ? outcome.name : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  return { afterMs: seconds * 1_000, reason };
}
