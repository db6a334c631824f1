/** A set-up that stands: when and by whom, its steps, what is left to do, and the way to do it again. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import type { RunView } from '../../../../../../src/domain/setup/set-up-view';
import { stepsOf } from '../../../../../../src/domain/setup/steps';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import { projectInWords, STANDING, STEPS } from '../../../texts/setup';
import { Mark } from '../run/mark';
import { summaryOf } from '../run/run-state';
import { PartList } from './part-list';

/** Without `by` while it was only just finished. */
export type Stood = Pick<RunView, 'kind' | 'projectKey' | 'projectName' | 'done'> &
  Partial<Pick<RunView, 'by' | 'startedAt' | 'finishedAt'>>;

interface StandingProps {
  readonly run: Stood;
  /** It was finished while this page was open: who was at it goes on here. */
  readonly isNew: boolean;
  readonly again: () => void;
}

export function Standing({ run, isNew, again }: StandingProps) {
  const { projectKey, projectName, done } = run;
  const title = STANDING.title(projectInWords(projectName, projectKey));
  const notes = done.flatMap((step) => step.notes);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNew && document.activeElement === document.body) section.current?.focus();
  }, [isNew]);
  return (
    <section className="set-up-section" ref={section} tabIndex={-1} aria-label={title}>
      <div role="status">
        <Notice
          appearance={notes.length > 0 ? 'information' : 'success'}
          title={title}
          actions={<Actions projectKey={projectKey} again={again} />}
        >
          <Body run={run} notes={notes} />
        </Notice>
      </div>
      <StepsDone run={run} />
      <PartList parts={done.flatMap((step) => step.parts)} />
    </section>
  );
}

function Actions({ projectKey, again }: { readonly projectKey: string; readonly again: () => void }) {
  return (
    <>
      <Button onClick={() => void router.open(`/browse/${projectKey}`)}>{STANDING.open(projectKey)}</Button>
      <Button aria-label={STANDING.againOf(projectKey)} onClick={again}>
        {STANDING.again}
      </Button>
    </>
  );
}

function Body({ run, notes }: { readonly run: Stood; readonly notes: readonly string[] }) {
  const { by, finishedAt, startedAt } = run;
  const at = finishedAt ?? startedAt;
  const [set, when, who] = STANDING.by(at, by?.displayName ?? '');
  return (
    <div className="prose">
      {by && when !== undefined && (
        <p>
          {set}
          <Moment epochMs={when} />
          {who}
        </p>
      )}
      {notes.length === 0 ? <p>{STANDING.ready}</p> : <ToDo notes={notes} />}
      <p>{STANDING.againHelp}</p>
    </div>
  );
}

function ToDo({ notes }: { readonly notes: readonly string[] }) {
  return (
    <>
      <p>{STANDING.toDo}</p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function StepsDone({ run }: { readonly run: Stood }) {
  return (
    <ol className="set-up-steps" aria-label={STANDING.steps}>
      {stepsOf(run.kind).map(({ key, title }) => (
        <li key={key} className="set-up-step">
          <Mark mark="done" />
          <span>
            {title} <span className="for-ears">{STEPS.states.done}</span>
          </span>
          <span className="subtle">{summaryOf(key, run)}</span>
        </li>
      ))}
    </ol>
  );
}
