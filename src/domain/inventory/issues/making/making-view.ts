/** How the making of issues stands, for a screen. */
import type { IssueRule } from '../issue-rule';
import type { Making } from './making';

export interface MakingView {
  readonly rule: IssueRule;
  /** Epoch milliseconds; 0 while it was never set. */
  readonly ruleAt: number;
  readonly state: Making['state'];
  readonly step: Making['step'];
  readonly begunAt: number;
  /** 0 while it goes on. */
  readonly endedAt: number;
  readonly total: number;
  readonly made: number;
  readonly failed: number;
  readonly unlinked: number;
  /** Pages of the result list. */
  readonly pages: number;
  readonly ratePerMinute?: number;
  readonly minutesLeft?: number;
  /** What holds it up or stopped it, in a sentence; else empty. */
  readonly trouble: string;
}

/** Too little to tell a rate from. */
const LEAST_MS = 30_000;

export function viewOfMaking(making: Making, now: number): MakingView {
  const { rule, ruleAt, state, step, begunAt, endedAt, total, made, failed, unlinked, pages, troubleWords } = making;
  return {
    ...{ rule, ruleAt, state, step, begunAt, endedAt, total, made, failed, unlinked, pages, trouble: troubleWords },
    ...rateOf(making, now),
  };
}

function rateOf({ state, step, pace, made, total }: Making, now: number) {
  const elapsedMs = now - pace.at;
  if (state !== 'running' || step !== 'make' || elapsedMs < LEAST_MS || made <= pace.made) return {};
  const ratePerMinute = (made - pace.made) / (elapsedMs / 60_000);
  return { ratePerMinute, minutesLeft: Math.ceil(Math.max(0, total - made) / ratePerMinute) };
}

/** How many certificates a rule would give an issue to, as far as they were looked through. */
export interface RulePreview {
  /** Rows looked at in this call. */
  readonly looked: number;
  /** Those among them that would get one. */
  readonly fits: number;
  /** Some of them, those that end first in front. */
  readonly examples: readonly { readonly name: string; readonly notAfter: number }[];
  /** There is more to look through. */
  readonly cursor?: string;
}
