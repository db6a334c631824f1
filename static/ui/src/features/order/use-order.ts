/** The order of an issue, kept up to date; tells Jira when the issue around it has changed with it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { view } from '@forge/bridge';
import { orderCalls } from '../../../../../src/contract/issue/order-calls';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { ask } from '../../shared/backend/ask';
import type { Answer } from '../../shared/backend/use-answer';
import { useAnswer } from '../../shared/backend/use-answer';
import { usePolling } from '../../shared/backend/use-polling';
import { isFinal, keyOf, shownOf } from './watched';

export interface WatchedOrder extends Answer<OrderView | null> {
  /** Looks again soon: something was asked for that changes it. */
  readonly hurry: () => void;
  /** Changes with what is to be seen. */
  readonly watched: string;
}

export function useOrder(issueId: string): WatchedOrder {
  const load = useCallback(() => ask(orderCalls.viewOrder, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const shown = answer.state.phase === 'ready' ? shownOf(answer.state.data) : undefined;
  const key = shown && keyOf(shown);
  // Beside what the app does by itself, a person may have made a transition just now.
  const [asked, setAsked] = useState(0);
  usePolling(shown && isFinal(shown) ? undefined : `${key ?? 'loading'} ${asked}`, answer.reload);
  useIssueRefresh(key);
  const hurry = useCallback(() => setAsked((before) => before + 1), []);
  return { ...answer, hurry, watched: key ?? '' };
}

/** With a change come comments, attachments and a status that the issue does not show by itself. */
export function useIssueRefresh(key: string | undefined): void {
  const last = useRef<string>();
  useEffect(() => {
    if (last.current !== undefined && key !== undefined && last.current !== key) {
      // Not every place can be refreshed; the person can reload the page there.
      view.refresh().catch(() => undefined);
    }
    if (key !== undefined) last.current = key;
  }, [key]);
}
