/** Drives a set-up from the page: one call a step, because a function of the app has only seconds. */
import { useEffect, useRef, useState } from 'react';
import { setUpCalls } from '../../../../../../src/contract/admin/set-up-calls';
import type { SetUpKind, StepKey } from '../../../../../../src/domain/setup/steps';
import { ask } from '../../../shared/backend/ask';
import { afterRefusal, afterStep, IDLE, type RunState } from './run-state';

export interface Wanted {
  readonly kind: SetUpKind;
  readonly projectKey: string;
  readonly projectName: string;
}

export interface Run {
  readonly state: RunState;
  /** What is being set up. */
  readonly wanted: Wanted | undefined;
  readonly start: (wanted: Wanted) => Promise<void>;
  /** The step that failed, once more. */
  readonly again: () => Promise<void>;
  /** What was done is undone: nothing of it is shown any more. */
  readonly forget: () => void;
}

/** How long Jira is left alone while it moves a project. */
const PAUSE_MS = 2_000;
const MOST_PAUSES = 150;

export function useRun(finished: () => void): Run {
  const [state, setState] = useState<RunState>(IDLE);
  const [wanted, setWanted] = useState<Wanted>();
  const left = useLeft();
  const go = async (projectKey: string, from: RunState): Promise<void> => {
    const end = await goOn({ projectKey, from, show: setState, left: () => left.current });
    if (end.phase === 'finished') finished();
  };
  const start = async (next: Wanted) => {
    const projectKey = next.projectKey.trim().toUpperCase();
    const first: RunState = { phase: 'running', current: 'check', done: [] };
    setWanted({ ...next, projectKey });
    setState(first);
    const begun = await ask(setUpCalls.beginSetUp, { ...next, projectKey });
    if (begun.ok) await go(projectKey, first);
    else setState(afterRefusal(first, begun));
  };
  const again = async () => {
    if (!wanted || state.phase !== 'failed') return;
    // What was refused before the first step was done has not begun.
    if (state.done.length === 0) return start(wanted);
    const { refused: _, ...rest } = state;
    const next: RunState = { ...rest, phase: 'running' };
    setState(next);
    return go(wanted.projectKey, next);
  };
  return { state, wanted, start, again, forget: () => setState(IDLE) };
}

interface Way {
  readonly projectKey: string;
  readonly from: RunState;
  readonly show: (state: RunState) => void;
  /** The page was left: what is asked for goes on at the server, nothing more is asked. */
  readonly left: () => boolean;
}

async function goOn({ projectKey, from, show, left }: Way): Promise<RunState> {
  let state = from;
  let pauses = 0;
  while (state.phase === 'running' && state.current !== undefined && !left()) {
    const step: StepKey = state.current;
    const answer = await ask(setUpCalls.runStep, { projectKey, step });
    state = answer.ok ? afterStep(state, answer.data) : afterRefusal(state, answer);
    show(state);
    if (state.waiting !== undefined) {
      if (++pauses > MOST_PAUSES) return state;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  return state;
}

function useLeft() {
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);
  return left;
}
