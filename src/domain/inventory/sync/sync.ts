/** The import or sync of one SCM account: done in portions, by jobs that may come twice, late or not at all. */
import type { SeenPages, Walk } from './walk';

/** Another shape of what is remembered of a walk: one that an older version of the app began begins anew. */
export const SYNC_SHAPE = 2;

export const SYNC_STATES = ['running', 'paused', 'cancelled', 'stopped', 'done'] as const;

export const STEERINGS = ['pause', 'resume', 'cancel'] as const;

export interface Sync {
  /** Guards every write. */
  readonly version: number;
  readonly shape: number;
  /** Id of the account: it has one walk at a time. */
  readonly account: string;
  readonly state: (typeof SYNC_STATES)[number];
  /** `open`: the hourly duty takes it up again by `nextAttemptAt`. */
  readonly work: 'open' | 'closed';
  /** Epoch milliseconds. */
  readonly nextAttemptAt: number;
  /** While in the future, another delivery of the same job is at work. Epoch milliseconds, 0 when free. */
  readonly leaseUntil: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Code of the problem that holds it up or that stopped it, else empty; and its sentence. */
  readonly trouble: string;
  readonly troubleWords: string;
  /** Epoch milliseconds. */
  readonly begunAt: number;
  /** Account id of the person, or `app`. */
  readonly begunBy: string;
  /** Since when it has gone on without a pause, and how many rows were done by then: for the rate. */
  readonly pace: { readonly at: number; readonly rows: number };
  /** Epoch milliseconds, 0 while it goes on. */
  readonly endedAt: number;
  readonly walk: Walk;
  /** No row of this account can be there yet: rows are written without being read. */
  readonly blind: boolean;
  /** What was there before: by it a walk tells what changed and what is gone. */
  readonly base: readonly SeenPages[];
  /** Epoch milliseconds of the last walk that came to its end; 0 before. */
  readonly lastDoneAt: number;
  /** Epoch milliseconds when that one was begun; 0 before. Whatever has happened since may be missing in what it saw. */
  readonly lastBegunAt: number;
  /** Whether that one came across every certificate that SCM counted. */
  readonly complete: boolean;
}

/** Clocks of two machines may differ a little; a job is not early within this. */
const CLOCK_SKEW_MS = 2_000;

function isFree({ leaseUntil }: Sync, now: number): boolean {
  return leaseUntil <= now;
}

export function isDue(sync: Sync, now: number): boolean {
  return sync.state === 'running' && isFree(sync, now) && sync.nextAttemptAt <= now + CLOCK_SKEW_MS;
}
