/** The steps of a set-up with how far each is: seen before it starts, and while it goes on. */
import { useEffect, useRef, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Spinner from '@atlaskit/spinner';
import { stepsOf, type SetUpKind, type SetUpStep } from '../../../../../../src/domain/setup/steps';
import { Notice } from '../../../shared/parts/notice';
import { STEPS } from '../../../texts/setup';
import { Mark } from './mark';
import { announcement, stateOf, summaryOf } from './run-state';
import type { Run } from './use-run';

export function StepList({ kind, run }: { readonly kind: SetUpKind; readonly run: Run }) {
  const steps = stepsOf(kind);
  const isBefore = run.state.phase === 'idle';
  const title = isBefore ? STEPS.before : STEPS.running(run.wanted?.projectKey ?? '');
  return (
    <section className="set-up-section" ref={useFocusWhenLost(run.state.phase)} tabIndex={-1} aria-label={title}>
      <Heading size="small" as="h2">
        {title}
      </Heading>
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

/** The button that began it is gone: whoever pressed it goes on here. */
function useFocusWhenLost(phase: Run['state']['phase']) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (phase === 'running' && document.activeElement === document.body) section.current?.focus();
  }, [phase]);
  return section;
}

function Step({ step, run }: { readonly step: SetUpStep; readonly run: Run }) {
  const state = stateOf(step.key, run.state);
  const { waiting } = run.state;
  return (
    <li className="set-up-step">
      {state === 'running' ? <Spinner size="small" label="" /> : <Mark mark={state} />}
      <span>
        {step.title} <span className="for-ears">{STEPS.states[state]}</span>
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
        title={STEPS.failed}
        actions={<Button onClick={() => void run.again()}>{STEPS.again}</Button>}
      >
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>{STEPS.kept}</p>
      </Notice>
    </More>
  );
}

function More({ children }: { readonly children: ReactNode }) {
  return <div className="set-up-step-more">{children}</div>;
}
