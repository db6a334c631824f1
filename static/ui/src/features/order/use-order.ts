/** The order of an issue, kept up to date; tells Jira when the issue around it has changed with it. */
import { useCallback, useEffect, useRef } from 'react';
import { view } from '@forge/bridge';
import { orderCalls } from '../../../../../src/contract/order-calls';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { ask } from '../../shared/backend/ask';
import type { Answer } from '../../shared/backend/use-answer';
import { useAnswer } from '../../shared/backend/use-answer';
import { usePolling } from './use-polling';
import { isFinal, keyOf, shownOf } from './watched';

export function useOrder(issueId: string): Answer<OrderView | null> {
  const load = useCallback(() => ask(orderCalls.viewOrder, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const shown = answer.state.phase === 'ready' ? shownOf(answer.state.data) : undefined;
  const key = shown && keyOf(shown);
  // Beside what the app does by itself, a person may have made a transition just now.
  usePolling(shown && isFinal(shown) ? undefined : (key ?? 'loading'), answer.reload);
  useIssueRefresh(key);
  return answer;
}

/** With a change come comments, attachments and a status that the issue does not show by itself. */
function useIssueRefresh(key: string | undefined): void {
  const last = useRef<string>();
  useEffect(() => {
    if (last.current !== undefined && key !== undefined && last.current !== key) {
      // Not every place can be refreshed; the person can reload the page there.
      view.refresh().catch(() => undefined);
    }
    if (key !== undefined) last.current = key;
  }, [key]);
}
