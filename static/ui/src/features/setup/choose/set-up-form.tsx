/** The form with what belongs to its choice: the steps, a preview, or a checklist. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Notice } from '../../../shared/parts/notice';
import { LOOK } from '../../../texts/setup';
import { ChecklistView } from '../look/checklist-view';
import { Preview } from '../look/preview';
import { StepList } from '../run/step-list';
import type { Run } from '../run/use-run';
import { ChoiceForm, firstChoice, type Mode } from './choice-form';
import { useLook, type Look } from './use-look';

interface SetUpFormProps {
  /** A project is set up already: what is shown is about another one. */
  readonly another: boolean;
  readonly run: Run;
}

export function SetUpForm({ another, run }: SetUpFormProps) {
  const [first] = useState(() => firstChoice(another));
  const [chosen, change] = useState(first);
  const look = useLook();
  const isRunning = run.state.phase === 'running';
  const { mode, projectKey, projectName } = chosen;
  const start = (kind: 'new' | 'attach') => {
    look.forget();
    void run.start({ kind, projectKey, projectName: kind === 'new' ? projectName : '' });
  };
  const act = () => {
    if (mode === 'new') start(mode);
    else void look.at(mode === 'attach' ? 'preview' : 'checklist', projectKey);
  };
  return (
    <>
      <ChoiceForm
        {...{ usualKey: first.projectKey, chosen, act, busy: isRunning || look.looking }}
        faults={[...faultsOf(run.state.done.length === 0 ? run.state.refused : undefined), ...lookFaults(look)]}
        change={(next) => {
          look.forget();
          change(next);
        }}
      />
      <Looked look={look} attach={() => start('attach')} />
      <Steps run={run} mode={another ? undefined : mode} />
    </>
  );
}

/** Those of the set-up that is under way; before it those that would be done. @param mode undefined: nothing is shown before */
function Steps({ run, mode }: { readonly run: Run; readonly mode: Mode | undefined }) {
  const { phase } = run.state;
  if (phase === 'running' || phase === 'failed') return <StepList kind={run.wanted?.kind ?? 'new'} run={run} />;
  if (phase === 'finished' || mode === undefined || mode === 'check') return null;
  return <StepList kind={mode} run={run} />;
}

function faultsOf(refused: Run['state']['refused']) {
  return refused?.faults ?? [];
}

function lookFaults({ looked }: Look) {
  return looked && !looked.result.ok ? looked.result.faults : [];
}

function Looked({ look: { looked }, attach }: { readonly look: Look; readonly attach: () => void }) {
  if (!looked) return null;
  const { result } = looked;
  if (!result.ok) {
    if (result.faults.length > 0) return null;
    return (
      <Notice appearance="error" title={LOOK.failed}>
        {result.message}
      </Notice>
    );
  }
  if (looked.what === 'checklist') return looked.result.ok ? <ChecklistView checklist={looked.result.data} /> : null;
  if (!looked.result.ok) return null;
  const preview = looked.result.data;
  return (
    <section className="set-up-section" aria-label={LOOK.preview}>
      <Preview preview={preview} />
      {preview.blockers.length === 0 && (
        <div className="buttons">
          <Button appearance="primary" onClick={attach}>
            {LOOK.attach(preview.projectKey)}
          </Button>
        </div>
      )}
    </section>
  );
}
