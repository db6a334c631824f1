/** The only place where a `Problem` becomes something else: an answer to a screen, or a repetition by the platform. */
import { InvocationError, InvocationErrorCode } from '@forge/events';
import type { Refused } from '../../contract/result';
import { Problem } from '../../domain/problem';

const UNEXPECTED = 'Something went wrong in the app. Try again; if it stays, tell a Jira admin.';

/** Unknown errors give no detail away: they may hold anything. */
export function refusalOf(thrown: unknown): Refused {
  if (!(thrown instanceof Problem)) return { ok: false, code: 'unexpected', message: UNEXPECTED, faults: [] };
  return { ok: false, code: thrown.code, message: thrown.message, faults: thrown.detail.faults ?? [] };
}

/** How often the platform is asked to repeat; what still fails then is found by the hourly sweep. */
const REPETITIONS = 4;
const SECONDS_BETWEEN = 60;

/** @returns what tells Forge to deliver the event again; undefined when it was repeated often enough */
export function repetition(thrown: unknown, repeatedBefore: number): InvocationError | undefined {
  if (repeatedBefore >= REPETITIONS) return undefined;
  const retryAfter = thrown instanceof Problem ? (thrown.detail.retryAfterSeconds ?? SECONDS_BETWEEN) : SECONDS_BETWEEN;
  return new InvocationError({
    retryAfter: Math.min(retryAfter, 900),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    retryData: {},
  });
}

/** One line of the log: what failed by name, never a message that might hold a secret. */
export function nameOfFailure(thrown: unknown): string {
  if (thrown instanceof Problem) return thrown.code;
  return thrown instanceof Error ? thrown.name : typeof thrown;
}
