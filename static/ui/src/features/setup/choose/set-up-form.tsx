/** The form with what belongs to its choice: the steps, a preview, or a checklist. */
import type { Dispatch, SetStateAction } from 'react';
import Button from '@atlaskit/button/new';
import { Notice } from '../../../shared/parts/notice';
import { ChecklistView } from '../look/checklist-view';
import { Preview } from '../look/preview';
import { StepList } from '../run/step-list';
import type { Run } from '../run/use-run';
import { ChoiceForm, type Chosen } from './choice-form';
import { useLook, type Look } from './use-look';

interface SetUpFormProps {
  readonly chosen: Chosen;
  readonly change: Dispatch<SetStateAction<Chosen>>;
  readonly run: Run;
}

export function SetUpForm({ chosen, change, run }: SetUpFormProps) {
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
  const shown = isRunning || run.state.phase === 'failed' ? (run.wanted?.kind ?? 'new') : mode;
  return (
    <>
      <ChoiceForm
        {...{ chosen, act, busy: isRunning || look.looking }}
        faults={[...faultsOf(run.state.done.length === 0 ? run.state.refused : undefined), ...lookFaults(look)]}
        change={(next) => {
          look.forget();
          change(next);
        }}
      />
      <Looked look={look} attach={() => start('attach')} />
      {shown !== 'check' && <StepList kind={shown} run={run} />}
    </>
  );
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
      <Notice appearance="error" title="The project could not be looked at">
        {result.message}
      </Notice>
    );
  }
  if (looked.what === 'checklist') return looked.result.ok ? <ChecklistView checklist={looked.result.data} /> : null;
  if (!looked.result.ok) return null;
  const preview = looked.result.data;
  return (
    <section className="set-up-section" aria-label="What would change">
      <Preview preview={preview} />
      {preview.blockers.length === 0 && (
        <div className="buttons">
          <Button appearance="primary" onClick={attach}>
            Attach and set up {preview.projectKey}
          </Button>
        </div>
      )}
    </section>
  );
}
