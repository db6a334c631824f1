/** A page of reference data: how its sync stands, what changed, and its table. */
import type { ReactNode } from 'react';
import type { ReferenceKind } from '../../../../../../src/domain/account/reference/reference-kind';
import { TABS } from '../../../../../../src/domain/account/reference/reference-kind';
import { PageHead } from '../../../shared/page/page-head';
import { Await } from '../../../shared/parts/await';
import { Notice } from '../../../shared/parts/notice';
import { NOTHING, SYNC, WHAT } from '../../../texts/reference/page';
import { Changes } from './changes';
import { SyncButtons } from './sync-buttons';
import { SyncState } from './sync-state';
import { useFollowed, useReference } from './use-reference';
import type { ViewOf } from './use-reference';
import '../reference.css';

interface ReferencePageProps<Kind extends ReferenceKind> {
  readonly kind: Kind;
  /** Stands where there are rows. */
  readonly children: (view: ViewOf<Kind>) => ReactNode;
}

export function ReferencePage<Kind extends ReferenceKind>({ kind, children }: ReferencePageProps<Kind>) {
  const answer = useReference(kind);
  return (
    <main className="page reference">
      <Await answer={answer} what={WHAT[kind]}>
        {(view) => (
          <Reference view={view} reload={answer.reload}>
            {children(view)}
          </Reference>
        )}
      </Await>
    </main>
  );
}

interface ReferenceProps {
  readonly view: ViewOf<ReferenceKind>;
  readonly reload: () => Promise<void>;
  readonly children: ReactNode;
}

function Reference({ view, reload, children }: ReferenceProps) {
  const { kind, rows, people, changes, syncedAt } = view;
  const { status, refused } = useFollowed(view, reload);
  const isIdle = status.state !== 'running' || status.trouble !== '';
  return (
    <>
      <PageHead title={TABS[kind]}>
        <SyncButtons kind={kind} runs={!isIdle} reload={reload} />
      </PageHead>
      <SyncState status={status} people={people} />
      {refused && (
        <Notice appearance="warning" title={SYNC.notFollowed}>
          {refused.message}
        </Notice>
      )}
      <Changes {...(changes && { changes })} syncedAt={syncedAt} status={view.status} />
      {rows.length > 0 ? children : <p>{(syncedAt > 0 ? NOTHING.none : NOTHING.never)(WHAT[kind])}</p>}
    </>
  );
}
