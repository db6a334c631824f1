/** The orders of an account as they are now: read again while one of them is being sent. */
import { useCallback, useEffect } from 'react';
import { orderCalls } from '../../../../../src/contract/certificates/order-calls';
import type { OrderView } from '../../../../../src/domain/account-order/order-view';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import type { Answer } from '../../shared/backend/use-answer';

export interface Orders {
  readonly open: readonly OrderView[];
  readonly ended: readonly OrderView[];
}

/** Fast enough for whoever waits, slow enough to be read. */
const WHILE_SENDING_MS = 5_000;
const OTHERWISE_MS = 60_000;

const BRISK: ReadonlySet<OrderView['state']> = new Set(['queued', 'submitting']);

export function useOrders(account: string): Answer<Orders> {
  const load = useCallback(async () => {
    const [open, ended] = await Promise.all([
      ask(orderCalls.viewOrders, { account, stage: 'open' }),
      ask(orderCalls.viewOrders, { account, stage: 'ended' }),
    ]);
    if (!open.ok) return open;
    if (!ended.ok) return ended;
    return { ok: true, data: { open: open.data.orders, ended: ended.data.orders } } as const;
  }, [account]);
  const answer = useAnswer<Orders>(load);
  const { state, reload } = answer;
  const isBrisk = state.phase === 'ready' && state.data.open.some((order) => BRISK.has(order.state));
  useEffect(() => {
    const timer = setInterval(() => void reload(), isBrisk ? WHILE_SENDING_MS : OTHERWISE_MS);
    return () => clearInterval(timer);
  }, [isBrisk, reload]);
  return answer;
}
