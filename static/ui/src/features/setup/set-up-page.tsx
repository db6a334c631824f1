/** The admin page *Set-up*: makes the project for certificates, adds them to one that is there, or checks one. */
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { setUpCalls } from '../../../../../src/contract/admin/set-up-calls';
import type { SetUpView } from '../../../../../src/domain/setup/set-up-view';
import { stepsOf } from '../../../../../src/domain/setup/steps';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { PageHead } from '../../shared/page/page-head';
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { PAGE, FORM, UNFINISHED } from '../../texts/setup';
import { SetUpForm } from './choose/set-up-form';
import { RemovalCard } from './removal/removal-card';
import { useRun, type Run, type Wanted } from './run/use-run';
import { Standing, type Stood } from './standing/standing';
import './set-up.css';

const viewSetUp = () => ask(setUpCalls.viewSetUp, {});

export function SetUpPage() {
  const answer = useAnswer(viewSetUp);
  const reload = () => void answer.reload();
  const run = useRun(reload);
  return (
    <main className="page">
      <PageHead title={PAGE.title} />
      <Await answer={answer} what={PAGE.what}>
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
  const changed = () => {
    run.forget();
    reload();
  };
  const { phase } = run.state;
  const stood = stoodOf(view, run);
  const another = view.removable.some(({ stands }) => stands);
  return (
    <div className="set-up">
      {phase === 'idle' && <Unfinished view={view} run={run} />}
      {stood && <Standing run={stood} isNew={phase === 'finished'} again={() => void run.start(wantedOf(stood))} />}
      {phase !== 'running' &&
        view.removable.map((one) => <RemovalCard key={one.projectKey} removable={one} changed={changed} />)}
      {another && (
        <Heading size="medium" as="h2">
          {FORM.another}
        </Heading>
      )}
      <SetUpForm key={String(another)} another={another} run={run} />
    </div>
  );
}

function wantedOf({ kind, projectKey, projectName }: Stood): Wanted {
  return { kind, projectKey, projectName };
}

/** What was just set up, or what was set up last; nothing while one is under way. */
function stoodOf({ run }: SetUpView, { state, wanted }: Run): Stood | undefined {
  const last = run?.next === undefined ? run : undefined;
  if (state.phase === 'idle') return last;
  if (state.phase !== 'finished' || !wanted) return undefined;
  // What was kept of it comes a moment later.
  return last?.projectKey === wanted.projectKey ? last : { ...wanted, done: state.done };
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
      title={UNFINISHED.title(projectKey)}
      actions={<Button onClick={() => void run.start({ kind, projectKey, projectName })}>{UNFINISHED.goOn}</Button>}
    >
      {UNFINISHED.text(begun.by.displayName, title)}
    </Notice>
  );
}
