/** The page *Get started*: three steps with their state, and where the credentials come from. */
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { profileCalls } from '../../../../../src/contract/admin/profile-calls';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { PageHead } from '../../shared/page/page-head';
import { useGo } from '../../shared/page/routes';
import { Await } from '../../shared/parts/await';
import { numbered, PAGE, STEP_STATES, stepsOf } from '../../texts/get-started';
import type { StepTexts } from '../../texts/get-started';
import { WhereCredentialsAre } from './credentials-help';
import './get-started.css';

const getStarted = () => ask(profileCalls.getStarted, {});

export function GetStartedPage() {
  const answer = useAnswer(getStarted);
  return (
    <main className="page">
      <PageHead title={PAGE.title} />
      <Await answer={answer} what={PAGE.what}>
        {(state) => {
          const [credentials, project, certificate] = stepsOf(state);
          return (
            <ol className="steps">
              <Step number={1} step={credentials}>
                <WhereCredentialsAre open={credentials.state !== 'done'} />
              </Step>
              <Step number={2} step={project} />
              <Step number={3} step={certificate} />
            </ol>
          );
        }}
      </Await>
    </main>
  );
}

const APPEARANCES = { 'to-do': 'default', trouble: 'moved', done: 'success' } as const;

interface StepProps {
  readonly number: number;
  readonly step: StepTexts;
  readonly children?: ReactNode;
}

function Step({ number, step, children }: StepProps) {
  const { state, title, text, go } = step;
  const lead = useGo();
  return (
    <li className="card step" aria-label={title}>
      <div className="step-title">
        <Heading size="small" as="h2">
          {numbered(number, title)}
        </Heading>
        <Lozenge appearance={APPEARANCES[state]}>{STEP_STATES[state]}</Lozenge>
      </div>
      <p>{text}</p>
      {go && (
        <div className="buttons">
          <Button appearance={state === 'done' ? 'default' : 'primary'} onClick={() => lead(go.route)}>
            {go.label}
          </Button>
        </div>
      )}
      {children}
    </li>
  );
}
