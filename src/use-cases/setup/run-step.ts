/** Does one step of a set-up: each can be done again after a failure, and finds what it made before. */
import { Problem } from '../../domain/problem';
import { nextStep, withStepDone, type SetUpRun } from '../../domain/setup/set-up-record';
import type { StepOutcome } from '../../domain/setup/set-up-view';
import { isStepKey, type StepKey } from '../../domain/setup/steps';
import type { Ports } from '../ports/ports';
import * as content from './steps/content-steps';
import * as projects from './steps/project-steps';
import * as schemes from './steps/scheme-steps';
import type { StepAct } from './steps/step-act';
import { workflow } from './steps/workflow-step';
import { letGo, takeTurn, type Turn, type TurnNeeds } from './work/take-turn';

const ACTS: Readonly<Record<StepKey, StepAct>> = {
  check: projects.check,
  issueType: content.issueType,
  fields: content.fields,
  choices: content.choices,
  screen: content.screen,
  dialogs: content.dialogs,
  workflow,
  screenSchemes: schemes.screenSchemes,
  issueTypeScheme: schemes.issueTypeScheme,
  workflowScheme: schemes.workflowScheme,
  project: projects.project,
  attach: projects.attach,
  proof: projects.proof,
};

/** @throws Problem in words for the admin; what was made until then is remembered */
export function runStep(
  ports: TurnNeeds & Pick<Ports, 'profiles' | 'profileOptions' | 'offers'>,
  { projectKey, step }: { readonly projectKey: string; readonly step: string },
  accountId: string,
): Promise<StepOutcome> {
  return takeTurn(ports, accountId, async (turn) => {
    if (!isStepKey(step)) throw new Problem('invalid-input', 'There is no such step. Reload the page.');
    const run = runOf(turn, { projectKey, step });
    const { parts, notes = [], waiting } = await ACTS[step]({ ...turn, run, accountId, ports });
    const done = { step, parts, notes };
    if (waiting !== undefined) return { done, next: step, waiting };
    await turn.note((record) => withStepDone(record, { run, done, now: ports.now() }));
    const next = nextStep(turn.record().run ?? run);
    if (next === undefined) await turn.note(letGo);
    return { done, ...(next !== undefined && { next }) };
  });
}

/** @throws Problem `conflict` when it is not this project's set-up, or not this step's turn */
function runOf({ record }: Turn, { projectKey, step }: { projectKey: string; step: StepKey }): SetUpRun {
  const { run } = record();
  const next = run && nextStep(run);
  const isDone = run?.done.some((done) => done.step === step) === true;
  if (run?.projectKey === projectKey && (step === next || isDone)) return run;
  throw new Problem('conflict', 'This set-up was begun anew meanwhile. Reload the page; nothing was done.');
}
