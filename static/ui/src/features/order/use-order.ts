/** The order of an issue, kept up to date; tells Jira when the issue around it has changed with it. */
import { useCallback, useEffect, useRef } from 'react';
import { view } from '@forge/bridge';
import { issueCalls } from '../../../../../src/contract/calls';
import type { OrderState } from '../../../../../src/domain/order/order';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { ask } from '../../shared/backend/ask';
import type { Answer } from '../../shared/backend/use-answer';
import { useAnswer } from '../../shared/backend/use-answer';
import { STATE_APPEARANCE } from './state-appearance';
import { usePolling } from './use-polling';

export function useOrder(issueId: string): Answer<OrderView | null> {
  const load = useCallback(() => ask(issueCalls.viewOrder, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const order = answer.state.phase === 'ready' ? answer.state.data : null;
  usePolling(order !== null && STATE_APPEARANCE[order.state].moves, answer.reload);
  useIssueRefresh(order?.state);
  return answer;
}

/** With a new state come comments, attachments and a status that the issue does not show by itself. */
function useIssueRefresh(state: OrderState | undefined): void {
  const shown = useRef<OrderState>(undefined);
  useEffect(() => {
    if (shown.current !== undefined && state !== undefined && shown.current !== state) {
      // Not every place can be refreshed; the person can reload the page there.
      view.refresh().catch(() => undefined);
    }
    shown.current = state ?? shown.current;
  }, [state]);
}
