/** What one job of a bulk act has in hand. */
import type { Account } from '../../../../domain/account/account';
import type { Bulk } from '../../../../domain/bulk/bulk';
import type { JobEvent } from '../../../../domain/audit/job-events';
import type { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';
import type { ItemNeeds } from './do-item';

export type RunNeeds = ItemNeeds & Pick<Ports, 'accounts' | 'bulks' | 'newId'>;

export interface Run {
  readonly account: Account;
  /** Names this job among those that may have the same work. */
  readonly holder: string;
}

/** Where it stands after a step. */
export interface Stepped {
  readonly bulk: Bulk;
  /** How many certificates it took up; 0: there are no more. */
  readonly count: number;
  readonly happened: readonly JobEvent[];
  /** What stands in everything's way. */
  readonly problem?: Problem;
}

/** People stop and resume in between: so many of their writes may come first. */
export const TRIES = 6;
