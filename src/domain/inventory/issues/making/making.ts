/** The making of issues for the rows of one account: done in portions, by jobs that may come twice, late or not at all. */
import type { IssueRule } from '../issue-rule';

export const MAKING_STATES = ['never', 'running', 'stopped', 'failed', 'done'] as const;
export const MAKING_STEPS = ['check', 'count', 'make'] as const;

export interface Making {
  /** Guards every write. */
  readonly version: number;
  /** Id of the account: it has one at a time. */
  readonly account: string;
  readonly rule: IssueRule;
  /** Epoch milliseconds; 0 while it was never set. */
  readonly ruleAt: number;
  /** `never`: none was begun; `stopped`: by a person; `failed`: somebody must act. */
  readonly state: (typeof MAKING_STATES)[number];
  /** `open`: the hourly duty takes it up again by `nextAttemptAt`. */
  readonly work: 'open' | 'closed';
  readonly nextAttemptAt: number;
  /** While in the future, another delivery of the same job is at work. Epoch milliseconds, 0 when free. */
  readonly leaseUntil: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Code of the problem that holds it up or that stopped it, else empty; and its sentence. */
  readonly trouble: string;
  readonly troubleWords: string;
  readonly begunAt: number;
  /** Account id of the person, or `app`. */
  readonly begunBy: string;
  /** End of the sync that it follows; 0 where it follows none. */
  readonly syncAt: number;
  /** Epoch milliseconds, 0 while it goes on. */
  readonly endedAt: number;
  /** `check`: which issues are still there; `count`: how many are to be made; `make`. */
  readonly step: (typeof MAKING_STEPS)[number];
  /** Of the rows, from 1: what failed or was in other hands is gone through again. */
  readonly pass: number;
  /** Where the next page of rows begins; empty: at the first one. */
  readonly cursor: string;
  /** Rows that are to get an issue, counted before the first is made. */
  readonly total: number;
  readonly made: number;
  /** Of this pass. */
  readonly madeNow: number;
  readonly failed: number;
  /** In other hands, in this pass. */
  readonly busy: number;
  /** Rows whose issue was deleted. */
  readonly unlinked: number;
  /** Pages of results. */
  readonly pages: number;
  /** Since when it goes on without a pause, and how many were made by then: for the rate. */
  readonly pace: { readonly at: number; readonly made: number };
}

/** One line of the result list. */
export interface MakingResult {
  readonly sslId: string;
  readonly name: string;
  /** Key of the issue; empty where none was made. */
  readonly key: string;
  /** Why none was made, or what of it could not be done; empty where all is well. */
  readonly reason: string;
}

const CLOCK_SKEW_MS = 2_000;

export function isMakingDue({ state, leaseUntil, nextAttemptAt }: Making, now: number): boolean {
  return state === 'running' && leaseUntil <= now && nextAttemptAt <= now + CLOCK_SKEW_MS;
}
