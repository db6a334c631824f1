/** What one job has in hand while it makes issues. */
import type { Account } from '../../../../domain/account/account';
import { MAKING_PORTION } from '../../../../domain/inventory/issues/making/making-pace';
import type { Making, MakingResult } from '../../../../domain/inventory/issues/making/making';
import type { Problem } from '../../../../domain/problem';
import type { MakingPlace } from '../../../ports/inventory/row-issues';
import type { Ports } from '../../../ports/ports';

export type MakingNeeds = Pick<
  Ports,
  | 'now'
  | 'newId'
  | 'reference'
  | 'inventory'
  | 'rowIssues'
  | 'issueMaker'
  | 'issues'
  | 'issueKeys'
  | 'accounts'
  | 'syncs'
>;

/** How much of Jira one job has taken. */
export class Spent {
  readonly #now: () => number;
  readonly #begunAt: number;
  points = 0;

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
    this.#begunAt = now();
  }

  get elapsedMs(): number {
    return this.#now() - this.#begunAt;
  }

  /** Whether another page may be begun. */
  hasRoom(): boolean {
    return this.points < MAKING_PORTION.points && this.elapsedMs < MAKING_PORTION.milliseconds;
  }
}

export interface MakingRun {
  readonly account: Account;
  /** Names this attempt in the claims. */
  readonly holder: string;
  readonly spent: Spent;
  /** Where the issues are made; asked for with the first of them. */
  readonly place: () => Promise<MakingPlace>;
}

/** A step as far as it came. */
export interface MakingStep {
  readonly next: Making;
  readonly results?: readonly MakingResult[];
  /** What stood in the way. */
  readonly problem?: Problem;
}
