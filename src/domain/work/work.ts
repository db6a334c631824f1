/**
 * Whatever is worked on step by step, by jobs that may come twice, late or not at all: who holds it, when it is due, and
 * what its issue has still to be told.
 */
import type { IssueMessage } from '../issue/issue-messages';
import { isProblemCode, PROBLEMS } from '../problem';
import type { Problem } from '../problem';
import { delaySeconds, OUTAGE_TOLD_AFTER, outageDelaySeconds, RETRY_DELAYS_SECONDS } from './schedule';

export interface Work {
  readonly id: string;
  /** Guards every write: it only succeeds on the version that was read. */
  readonly version: number;
  readonly issueId: string;
  /** `open`: there is something to do soon, the hourly sweep reads these; `watched`: the daily scan does; both by `nextAttemptAt`. */
  readonly work: 'open' | 'watched' | 'closed';
  /** Epoch milliseconds. */
  readonly nextAttemptAt: number;
  /** While in the future, another delivery of the same job is at work. Epoch milliseconds, 0 when free. */
  readonly leaseUntil: number;
  /** Failures of SCM or Jira in a row; for the table of delays. */
  readonly failures: number;
  /** Further transitions that were answered, or told of this work instead of making a new one (`executionId`), the latest ones. */
  readonly joined: readonly string[];
  /** What the issue has still to be told, oldest first; written together with the state that it tells of. */
  readonly untold: readonly IssueMessage[];
  /** Epoch milliseconds since when there is something to tell: older words on the issue are not these. */
  readonly untoldSince: number;
  /** Epoch milliseconds of the last change of state. */
  readonly since: number;
  /** Of an order. */
  readonly state?: string;
  /** The app began it by itself: nobody waits for it. */
  readonly unattended?: boolean;
  /** Code of the problem that holds the work up or that ended it, for the log and so that it is told once; else empty. */
  readonly trouble: string;
}

/** Longer than a job may run (manifest: 120 s), so that an ended lease means an ended job. */
export const LEASE_MS = 180_000;

/** So many writes or claims come second to another's in a row; then something must be wrong with the storage. */
export const LOST_IN_A_ROW = 5;

/** Nothing to do until someone outside acts. */
export const CLOSED = { work: 'closed', leaseUntil: 0, nextAttemptAt: 0 } as const;

/** Held by this job: nobody else acts on it until the lease ends, and then the sweep finds it. */
export function held(now: number) {
  return { work: 'open', leaseUntil: now + LEASE_MS, nextAttemptAt: now + LEASE_MS } as const;
}

/** @param delay seconds */
export function waiting(delay: number, now: number) {
  return { work: 'open', leaseUntil: 0, nextAttemptAt: now + delay * 1_000 } as const;
}

/** Takes work up: other deliveries of its job leave it alone. */
export function lease<Kept extends Work>(work: Kept, now: number): Kept {
  return { ...work, ...held(now) };
}

/** Clocks of two machines may differ a little; a job is not early within this. */
const CLOCK_SKEW_MS = 2_000;

export function isFree({ leaseUntil }: Pick<Work, 'leaseUntil'>, now: number): boolean {
  return leaseUntil <= now;
}

export function isDue(work: Pick<Work, 'work' | 'leaseUntil' | 'nextAttemptAt'>, now: number): boolean {
  return work.work !== 'closed' && isFree(work, now) && work.nextAttemptAt <= now + CLOCK_SKEW_MS;
}

export function isHeld(work: Pick<Work, 'work' | 'leaseUntil'>, now: number): boolean {
  return work.work === 'open' && !isFree(work, now);
}

export function secondsUntil({ nextAttemptAt }: Pick<Work, 'nextAttemptAt'>, now: number): number {
  return Math.max(0, Math.ceil((nextAttemptAt - now) / 1_000));
}

/** One more thing to tell; nothing else changes. */
export function toTell({ untold, untoldSince }: Work, message: IssueMessage, now: number) {
  return { untold: [...untold, message], untoldSince: untold.length > 0 ? untoldSince : now } as const;
}

/** Adds something to tell without a change of state. */
export function alsoTell<Kept extends Work>(work: Kept, message: IssueMessage, now: number): Kept {
  return { ...work, ...toTell(work, message, now), work: 'open', nextAttemptAt: now };
}

/** So many further transitions are remembered; Forge repeats a delivery for a day at most. */
const REMEMBERED = 20;

/** Remembers a transition, so that its repetition is recognised. */
export function joinedBy<Kept extends Work>(work: Kept, executionId: string): Kept {
  if (executionId === '') return work;
  return { ...work, joined: [...work.joined, executionId].slice(-REMEMBERED) };
}

export function wasJoinedBy({ joined }: Work, executionId: string): boolean {
  return executionId !== '' && joined.includes(executionId);
}

/** Something stands in the way: try again by the table, and tell the issue once when it lasts or when someone must act. */
export function postponed<Kept extends Work>(work: Kept, problem: Problem, now: number): Kept {
  const later = { ...work, ...waiting(retryDelay(work, problem), now), failures: work.failures + 1 };
  const lasts = !problem.kind.retry || work.failures >= toldAfter(work, problem.code);
  // An outage is told once, whichever way its calls end.
  const isTold = work.trouble === problem.code || (problem.kind.retry && work.trouble !== '');
  if (!lasts || isTold) return later;
  const message = { kind: 'delayed', reason: problem.message, actor: problem.kind.actor } as const;
  return { ...later, ...toTell(work, message, now), nextAttemptAt: now, trouble: problem.code };
}

function toldAfter(work: Work, code: string): number {
  return isUnsent(work, code) ? OUTAGE_TOLD_AFTER[whoWaits(work)] : RETRY_DELAYS_SECONDS.length;
}

/** Whether an order waits to be sent until SCM answers again. What SCM has is asked about sooner. */
function isUnsent({ state }: Work, code: string): boolean {
  return state === 'queued' && code.startsWith('scm-') && isProblemCode(code) && PROBLEMS[code].retry;
}

function whoWaits({ unattended }: Work) {
  return unattended ? 'byApp' : 'forPerson';
}

/** Seconds until the next try: by the table, or as long as the other side asks for. */
export function retryDelay(work: Work, problem?: Problem): number {
  const byTable = isUnsent(work, problem?.code ?? work.trouble)
    ? outageDelaySeconds(whoWaits(work), work.failures, work.id)
    : delaySeconds(RETRY_DELAYS_SECONDS, work.failures, work.id);
  return Math.max(problem?.detail.retryAfterSeconds ?? 0, byTable);
}

export const ONCE_A_DAY_SECONDS = 86_400;
/** Jira does not tell a deleted issue from one that the app may not see just now; a right can be given back. */
export const OFTEN_FOR_MS = 7 * 86_400_000;
/** The longest validity that a public certificate ever had, and no longer of use to anyone (BR 6.3.2). */
const AT_ALL_FOR_MS = 400 * 86_400_000;

/**
 * The issue could not be told now: hourly, after a week daily, and not for ever.
 * @returns undefined when it has been tried for so long that the words are of use to nobody
 */
export function untoldYet<Kept extends Work>(
  work: Kept,
  untold: readonly IssueMessage[],
  failure: { problem: Problem; now: number },
): Kept | undefined {
  const { problem, now } = failure;
  const waited = now - work.untoldSince;
  if (waited > AT_ALL_FOR_MS) return undefined;
  const delay = waited > OFTEN_FOR_MS ? ONCE_A_DAY_SECONDS : retryDelay(work, problem);
  // The trouble that is still being told is the one to remember.
  const trouble = work.untold.some(({ kind }) => kind === 'delayed') ? work.trouble : problem.code;
  return { ...work, ...waiting(delay, now), untold, failures: work.failures + 1, trouble };
}
