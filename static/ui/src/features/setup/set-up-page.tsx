/** The admin page *Set-up*: makes the project for certificates, adds them to one that is there, or checks one. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { setUpCalls } from '../../../../../src/contract/admin/set-up-calls';
import type { SetUpView } from '../../../../../src/domain/setup/set-up-view';
import { stepsOf } from '../../../../../src/domain/setup/steps';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { FIRST_CHOICE } from './choose/choice-form';
import { SetUpForm } from './choose/set-up-form';
import { RemovalCard } from './removal/removal-card';
import { Result } from './run/result';
import { useRun, type Run } from './run/use-run';
import './set-up.css';

const viewSetUp = () => ask(setUpCalls.viewSetUp, {});

export function SetUpPage() {
  const answer = useAnswer(viewSetUp);
  const reload = () => void answer.reload();
  const run = useRun(reload);
  return (
    <main className="page">
      <div className="page-head">
        <Heading size="large" as="h1">
          Set-up
        </Heading>
      </div>
      <Await answer={answer} what="set-up">
        {(view) => <Content view={view} run={run} reload={reload} />}
      </Await>
    </main>
  );
}

interface ContentProps {
  readonly view: SetUpView;
  readonly run: Run;
  readonly reload: () => void;
}

function Content({ view, run, reload }: ContentProps) {
  const [chosen, change] = useState(FIRST_CHOICE);
  const changed = () => {
    run.forget();
    reload();
  };
  return (
    <div className="set-up">
      {run.state.phase === 'idle' && <Unfinished view={view} run={run} />}
      <SetUpForm chosen={chosen} change={change} run={run} />
      <Finished view={view} run={run} />
      {run.state.phase !== 'running' &&
        view.removable.map((one) => <RemovalCard key={one.projectKey} removable={one} changed={changed} />)}
    </div>
  );
}

/** What was just set up, or what was set up last. */
function Finished({ view, run: { state, wanted } }: Pick<ContentProps, 'view' | 'run'>) {
  const last = view.run;
  if (state.phase === 'idle') return last && last.next === undefined ? <Result run={last} /> : null;
  if (state.phase !== 'finished' || !wanted) return null;
  const projectName = last?.projectName ?? wanted.projectName;
  return <Result run={{ ...wanted, projectName, done: state.done }} />;
}

/** Somebody began a set-up that was not finished: by closing the page, or because a step failed. */
function Unfinished({ view, run }: Pick<ContentProps, 'view' | 'run'>) {
  const begun = view.run;
  if (begun?.next === undefined) return null;
  const { kind, projectKey, projectName } = begun;
  const title = stepsOf(kind).find(({ key }) => key === begun.next)?.title ?? '';
  return (
    <Notice
      appearance="warning"
      title={`The set-up of ${projectKey} is not finished`}
      actions={<Button onClick={() => void run.start({ kind, projectKey, projectName })}>Go on</Button>}
    >
      {begun.by.displayName} began it; it stopped at “{title}”. What was made is kept and found again.
    </Notice>
  );
}
