/** How the sync stands: the last one, one that goes on, and what holds it up or ended it. */
import type { Person } from '../../../../../../src/domain/person';
import type { ReferenceStatus } from '../../../../../../src/domain/account/reference/reference-view';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { FAILED, HELD_UP, last, NEVER, RESTLESS, RUNNING, UNTOLD } from '../../../texts/reference/page';
import { BY_SCHEDULE, SOMEBODY } from '../../../texts/reference/page';

interface SyncStateProps {
  readonly status: ReferenceStatus;
  readonly people: readonly Person[];
}

export function SyncState({ status, people }: SyncStateProps) {
  const { last: ended } = status;
  return (
    <div className="sync-state">
      <p className="subtle">
        {ended ? <Sentence parts={last(<Moment epochMs={ended.at} />, nameOf(ended.by, people))} /> : NEVER}
      </p>
      <p role="status">{progressOf(status)}</p>
      <Trouble status={status} />
      {ended?.restless === true && <Notice appearance="warning">{RESTLESS}</Notice>}
      {ended !== undefined && ended.untold !== '' && (
        <Notice appearance="warning" title={UNTOLD}>
          {ended.untold}
        </Notice>
      )}
    </div>
  );
}

function progressOf({ state, trouble, read, total }: ReferenceStatus): string {
  if (state !== 'running' || trouble !== '') return '';
  return total > 0 ? RUNNING.read(read.toLocaleString('en'), total.toLocaleString('en')) : RUNNING.begun;
}

function Trouble({ status }: { readonly status: ReferenceStatus }) {
  const { state, trouble, troubleWords, triesAgainAt, endedAt } = status;
  if (trouble === '') return null;
  if (state === 'running') {
    return (
      <Notice appearance="warning" title={HELD_UP.title}>
        {troubleWords} <Sentence parts={HELD_UP.again(<Moment epochMs={triesAgainAt} />)} />
      </Notice>
    );
  }
  const words = status.last ? FAILED.at : FAILED.atFirst;
  return (
    <Notice appearance="error" title={FAILED.title}>
      {troubleWords}
      <Sentence parts={words(<Moment epochMs={endedAt} />)} />
    </Notice>
  );
}

function nameOf(by: string, people: readonly Person[]): string {
  if (by === 'app') return BY_SCHEDULE;
  return people.find(({ accountId }) => accountId === by)?.displayName ?? SOMEBODY;
}
