/** The order of an issue, kept up to date; tells Jira when the issue around it has changed with it. */
import { useCallback, useEffect, useRef } from 'react';
import { view } from '@forge/bridge';
import { issueCalls } from '../../../../../src/contract/calls';
import type { OrderState } from '../../../../../src/domain/order/order';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { ask } from '../../shared/backend/ask';
import type { Answer } from '../../shared/backend/use-answer';
import { useAnswer } from '../../shared/backend/use-answer';
import { usePolling } from './use-polling';

export function useOrder(issueId: string): Answer<OrderView | null> {
  const load = useCallback(() => ask(issueCalls.viewOrder, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const shown = answer.state.phase === 'ready' ? (answer.state.data?.state ?? 'none') : 'loading';
  // Where nothing was asked for yet, or something ended badly, a person may have made the transition just now.
  usePolling(shown === LAST_STATE ? undefined : shown, answer.reload);
  useIssueRefresh(shown);
  return answer;
}

/** Nothing follows by itself. */
const LAST_STATE: OrderState = 'issued';

type Shown = OrderState | 'none' | 'loading';

/** With a new state come comments, attachments and a status that the issue does not show by itself. */
function useIssueRefresh(state: Shown): void {
  const shown = useRef<Shown>('loading');
  useEffect(() => {
    if (shown.current !== 'loading' && state !== 'loading' && shown.current !== state) {
      // Not every place can be refreshed; the person can reload the page there.
      view.refresh().catch(() => undefined);
    }
    if (state !== 'loading') shown.current = state;
  }, [state]);
}
