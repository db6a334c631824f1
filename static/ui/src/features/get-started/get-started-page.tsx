/** The page *Get started*: three steps with their state, and where the credentials come from. */
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { profileCalls } from '../../../../../src/contract/admin/profile-calls';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { useGo } from '../../shared/page/routes';
import { Await } from '../../shared/parts/await';
import { WhereCredentialsAre } from './credentials-help';
import './get-started.css';
import { stepsOf } from './step-texts';
import type { StepTexts } from './step-texts';

const getStarted = () => ask(profileCalls.getStarted, {});

export function GetStartedPage() {
  const answer = useAnswer(getStarted);
  return (
    <main className="page">
      <div className="page-head">
        <Heading size="large" as="h1">
          Get started
        </Heading>
      </div>
      <Await answer={answer} what="steps">
        {(state) => {
          const [credentials, project, certificate] = stepsOf(state);
          return (
            <ol className="steps">
              <Step number={1} step={credentials}>
                <WhereCredentialsAre open={!credentials.done} />
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

interface StepProps {
  readonly number: number;
  readonly step: StepTexts;
  readonly children?: ReactNode;
}

function Step({ number, step, children }: StepProps) {
  const { done, title, text, go } = step;
  const lead = useGo();
  return (
    <li className="card step" aria-label={title}>
      <div className="step-title">
        <Heading size="small" as="h2">
          {number}. {title}
        </Heading>
        <Lozenge appearance={done ? 'success' : 'default'}>{done ? 'Done' : 'To do'}</Lozenge>
      </div>
      <p>{text}</p>
      {go && (
        <div className="buttons">
          <Button appearance={done ? 'default' : 'primary'} onClick={() => lead(go.route)}>
            {go.label}
          </Button>
        </div>
      )}
      {children}
    </li>
  );
}
