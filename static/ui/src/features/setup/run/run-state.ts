/** How far a set-up is, as the page shows it. Pure. */
import type { Refused } from '../../../../../../src/contract/result';
import type { StepDone } from '../../../../../../src/domain/setup/set-up-record';
import type { StepOutcome } from '../../../../../../src/domain/setup/set-up-view';
import type { SetUpStep, StepKey } from '../../../../../../src/domain/setup/steps';
import { counted, STEPS } from '../../../texts/setup';

export interface RunState {
  readonly phase: 'idle' | 'running' | 'failed' | 'finished';
  /** The step that is at work, or that failed. */
  readonly current?: StepKey;
  readonly done: readonly StepDone[];
  readonly refused?: Refused;
  /** What Jira is still at. */
  readonly waiting?: string;
}

export const IDLE: RunState = { phase: 'idle', done: [] };

export function afterStep(before: RunState, { done, next, waiting }: StepOutcome): RunState {
  if (waiting !== undefined) return { phase: 'running', current: done.step, done: before.done, waiting };
  const all = [...before.done.filter(({ step }) => step !== done.step), done];
  return next === undefined ? { phase: 'finished', done: all } : { phase: 'running', current: next, done: all };
}

export function afterRefusal(before: RunState, refused: Refused): RunState {
  const { current, done } = before;
  return { phase: 'failed', done, refused, ...(current !== undefined && { current }) };
}

type StepState = 'open' | 'running' | 'done' | 'failed';

export function stateOf(step: StepKey, { phase, current, done }: RunState): StepState {
  if (step === current && phase === 'running') return 'running';
  if (step === current && phase === 'failed') return 'failed';
  return done.some((one) => one.step === step) ? 'done' : 'open';
}

/** What a step that is done came by, in a few words. */
export function summaryOf(step: StepKey, { done }: Pick<RunState, 'done'>): string {
  const parts = done.find((one) => one.step === step)?.parts ?? [];
  const made = parts.filter((part) => part.made).length;
  return counted(made, parts.length - made);
}

/** What a screen reader hears while it goes on. */
export function announcement(state: RunState, steps: readonly SetUpStep[]): string {
  if (state.phase === 'finished') return STEPS.finished;
  const at = steps.findIndex(({ key }) => key === state.current);
  const step = steps[at];
  if (!step || state.phase !== 'running') return '';
  return `${STEPS.at(at + 1, steps.length, step.title)} ${state.waiting ?? ''}`.trim();
}
