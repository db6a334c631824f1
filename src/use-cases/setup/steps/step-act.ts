/** What a step of a set-up gives back. */
import type { PartUsed } from '../../../domain/setup/site-parts';
import type { Work } from '../work/ensure';

export interface StepResult {
  readonly parts: readonly PartUsed[];
  readonly notes?: readonly string[];
  /** Jira is still at it: what it does, to be asked for again soon. */
  readonly waiting?: string;
}

export type StepAct = (work: Work) => Promise<StepResult>;
