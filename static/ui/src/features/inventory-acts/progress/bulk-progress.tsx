/** How work on many certificates stands: a bar, its counts, how fast it goes, and what a person can do about it. */
import { useCallback, useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import { bulkCalls } from '../../../../../../src/contract/certificates/bulk-calls';
import type { Refused } from '../../../../../../src/contract/result';
import { ITEM_STATES } from '../../../../../../src/domain/bulk/bulk';
import type { BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import { useAccount } from '../../../shared/account/with-account';
import { ask } from '../../../shared/backend/ask';
import { Notice } from '../../../shared/parts/notice';
import { ITEM_STATES as ITEM_WORDS, paceWords, PROGRESS, stateWords } from '../../../texts/inventory-acts/bulk';
import { usePolling } from '../../../shared/backend/use-polling';
import { Results } from './results';

interface BulkProgressProps {
  readonly bulk: BulkView;
  /** Said while it goes on. */
  readonly meanwhile?: string;
}

export function BulkProgress({ bulk, meanwhile }: BulkProgressProps) {
  const { view, refused, steer } = useStanding(bulk);
  const [shown, show] = useState(false);
  const { counts, total, state, trouble } = view;
  const all = total - counts['left-out'];
  const ended = all - counts.waiting - counts.doing;
  return (
    <div className="prose">
      <Bar ended={ended} all={all} />
      <p role="status">
        {stateWords(state)}. {PROGRESS.ended(ended, all)}. {paceWords(view)}
      </p>
      <Counts view={view} />
      {trouble !== '' && (
        <Notice appearance="warning" title={state === 'stopped' ? PROGRESS.stoppedBy : PROGRESS.trouble}>
          {trouble}
        </Notice>
      )}
      {refused && (
        <Notice appearance="error" title={PROGRESS.notSteered}>
          {refused.message}
        </Notice>
      )}
      <div className="buttons">
        <Steering state={state} steer={steer} />
        <Button aria-expanded={shown} onClick={() => show(!shown)}>
          {shown ? PROGRESS.hideResults : PROGRESS.showResults}
        </Button>
      </div>
      {state === 'running' && meanwhile !== undefined && <p className="subtle">{meanwhile}</p>}
      {shown && <Results key={`${ended}`} bulk={view} />}
    </div>
  );
}

function Bar({ ended, all }: { readonly ended: number; readonly all: number }) {
  const share = all === 0 ? 100 : Math.floor((ended / all) * 100);
  return (
    <div
      className="bulk-bar"
      role="progressbar"
      aria-label={PROGRESS.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
    >
      <div style={{ width: `${share}%` }} />
    </div>
  );
}

function Counts({ view: { counts } }: { readonly view: BulkView }) {
  return (
    <ul className="bulk-counts">
      {ITEM_STATES.filter((state) => counts[state] > 0).map((state) => (
        <li key={state}>
          {ITEM_WORDS[state]}: {counts[state].toLocaleString('en')}
        </li>
      ))}
    </ul>
  );
}

interface SteeringProps {
  readonly state: BulkView['state'];
  readonly steer: (steering: 'stop' | 'resume') => void;
}

function Steering({ state, steer }: SteeringProps) {
  const { rights } = useAccount();
  if (!rights.decide) return null;
  if (state === 'running') return <Button onClick={() => steer('stop')}>{PROGRESS.stop}</Button>;
  return state === 'stopped' ? <Button onClick={() => steer('resume')}>{PROGRESS.goOn}</Button> : null;
}

/** As it stands now, looked at again while it goes on. */
function useStanding(bulk: BulkView) {
  const [view, setView] = useState(bulk);
  const [refused, setRefused] = useState<Refused>();
  const { id } = bulk;
  useEffect(() => setView(bulk), [bulk]);
  const read = useCallback(async () => {
    const result = await ask(bulkCalls.viewBulk, { id });
    if (result.ok) setView(result.data);
  }, [id]);
  usePolling(view.state === 'running' ? JSON.stringify(view.counts) : undefined, read, true);
  const steer = (steering: 'stop' | 'resume') => {
    setRefused(undefined);
    void ask(bulkCalls.steerBulk, { id, steering }).then((result) => {
      if (result.ok) setView(result.data);
      else setRefused(result);
    });
  };
  return { view, refused, steer };
}
