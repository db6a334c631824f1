/** How far an import is, and what it brought. */
import type { SyncView } from '../../../../../../src/domain/inventory/sync/sync-view';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { BROUGHT, PROGRESS } from '../../../texts/accounts/import';
import { ProgressBar } from './progress-bar';

export function SyncProgress({ view }: { readonly view: SyncView }) {
  const { done, total, pass, state, minutesLeft, ratePerMinute } = view;
  const words = PROGRESS.done(Math.min(done, total), total);
  const isKnown = minutesLeft !== undefined && ratePerMinute !== undefined;
  return (
    <div className="progress-part">
      <ProgressBar label={PROGRESS.label} done={done} total={total} words={words} />
      <p>{words}</p>
      {pass > 1 && <p className="subtle">{PROGRESS.pass(pass)}</p>}
      {state === 'running' && (
        <p className="subtle">{isKnown ? PROGRESS.left(minutesLeft, ratePerMinute) : PROGRESS.unknown}</p>
      )}
    </div>
  );
}

const COUNTED = ['added', 'changed', 'gone', 'unreadable'] as const;

export function Brought({ view }: { readonly view: SyncView }) {
  const { lastDoneAt, begunAt, state, complete, unreadable, snapshot } = view;
  const { terms } = BROUGHT;
  const last =
    lastDoneAt > 0 ? BROUGHT.since(<Moment epochMs={lastDoneAt} />) : BROUGHT.began(<Moment epochMs={begunAt} />);
  return (
    <>
      <Facts>
        <Fact term={lastDoneAt > 0 ? terms.lastDone : terms.begun}>
          <Sentence parts={last} />
        </Fact>
        {snapshot && <Fact term={terms.total}>{snapshot.total.toLocaleString('en')}</Fact>}
        {COUNTED.map((what) => (
          <Fact key={what} term={terms[what]}>
            {view[what].toLocaleString('en')}
          </Fact>
        ))}
      </Facts>
      {state === 'done' && !complete && <Notice appearance="warning">{BROUGHT.incomplete}</Notice>}
      {unreadable > 0 && <Notice appearance="warning">{BROUGHT.unreadable}</Notice>}
      {state === 'done' && <p className="subtle">{BROUGHT.weekly}</p>}
    </>
  );
}
