/** The steps of a set-up with how far each is: seen before it starts, and while it goes on. */
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { stepsOf, type SetUpKind, type SetUpStep } from '../../../../../../src/domain/setup/steps';
import { Notice } from '../../../shared/parts/notice';
import { Mark } from './mark';
import { announcement, stateOf, summaryOf } from './run-state';
import type { Run } from './use-run';

const WORDS = { open: 'not done yet', running: 'at work', done: 'done', failed: 'failed' } as const;

export function StepList({ kind, run }: { readonly kind: SetUpKind; readonly run: Run }) {
  const steps = stepsOf(kind);
  return (
    <section className="set-up-section" aria-label="Steps">
      <p role="status" className="for-ears">
        {announcement(run.state, steps)}
      </p>
      <ol className="set-up-steps">
        {steps.map((step) => (
          <Step key={step.key} step={step} run={run} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, run }: { readonly step: SetUpStep; readonly run: Run }) {
  const state = stateOf(step.key, run.state);
  const { waiting } = run.state;
  return (
    <li className="set-up-step">
      {state === 'running' ? <Spinner size="small" label="" /> : <Mark mark={state} />}
      <span>
        {step.title} <span className="for-ears">({WORDS[state]})</span>
      </span>
      <span className="subtle">{state === 'done' ? summaryOf(step.key, run.state) : ''}</span>
      {state === 'running' && waiting !== undefined && <p className="set-up-step-more">{waiting}</p>}
      {state === 'failed' && <Failed run={run} />}
    </li>
  );
}

function Failed({ run }: { readonly run: Run }) {
  const { refused } = run.state;
  if (!refused) return null;
  const sentences = refused.faults.length > 0 ? refused.faults.map(({ message }) => message) : [refused.message];
  return (
    <More>
      <Notice
        appearance="error"
        title="This step was not done"
        actions={<Button onClick={() => void run.again()}>Try again</Button>}
      >
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>What was made before is kept and found again.</p>
      </Notice>
    </More>
  );
}

function More({ children }: { readonly children: ReactNode }) {
  return <div className="set-up-step-more">{children}</div>;
}
