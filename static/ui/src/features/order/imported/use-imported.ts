/** The imported certificate of an issue, kept up to date while something is on its way. */
import { useCallback, useState } from 'react';
import { importedCalls } from '../../../../../../src/contract/issue/imported-calls';
import type { ImportedView } from '../../../../../../src/domain/inventory/issues/row-issue-view';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import type { Answer } from '../../../shared/backend/use-answer';
import { usePolling } from '../../../shared/backend/use-polling';
import { useNews } from '../../../shared/page/news';
import { useIssueRefresh } from '../use-order';

export interface WatchedImported extends Answer<ImportedView | null> {
  /** Looks again soon: something was asked for that changes it. */
  readonly hurry: () => void;
}

export function useImported(issueId: string): WatchedImported {
  const load = useCallback(() => ask(importedCalls.viewImported, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const { reload } = answer;
  const view = answer.state.phase === 'ready' ? (answer.state.data ?? undefined) : undefined;
  const [asked, setAsked] = useState(0);
  const key = view && keyOf(view);
  const isMoving = view?.order !== undefined || asked > 0;
  usePolling(isMoving ? `${key ?? ''} ${asked}` : undefined, reload);
  useIssueRefresh(key);
  const hurry = useCallback(() => setAsked((before) => before + 1), []);
  useNews(
    issueId,
    useCallback(() => void reload(), [reload]),
  );
  return { ...answer, hurry };
}

/** Equal for what needs no other look at the issue. */
function keyOf({ sslId, serialNumber, status, order }: ImportedView): string {
  return [sslId, serialNumber, status, order?.label ?? ''].join(' ');
}
