/** The issue's order and certificate, read when the view opens, when Jira says that the issue changed, and now and then. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { events, invoke } from '@forge/bridge';
import { importedCalls } from '../contract/issue/imported-calls';
import { orderCalls } from '../contract/issue/order-calls';
import { answered } from '../contract/screen/answered';
import { afterAnswer, whileAsking } from '../contract/screen/loaded';
import type { Loaded } from '../contract/screen/loaded';
import { pollingDelay } from '../contract/screen/polling-delays';
import type { Result } from '../contract/result';
import type { ImportedView } from '../domain/inventory/issues/row-issue-view';
import type { OrderView } from '../domain/order/order-view';

/** What was ordered on the issue; where nothing was, the certificate that it was made for. */
export interface Shown {
  readonly order: OrderView | null;
  readonly imported: ImportedView | null;
}

export interface Watched {
  readonly state: Loaded<Shown>;
  readonly lookAgain: () => void;
}

export function useCertificate(issueId: string): Watched {
  const [state, setState] = useState<Loaded<Shown>>({ phase: 'loading' });
  const asked = useRef(0);
  const lookAgain = useCallback(() => {
    const turn = ++asked.current;
    setState(whileAsking);
    void ask(issueId).then((result) => {
      // An answer that was overtaken tells of the past.
      if (turn === asked.current) setState((before) => afterAnswer(before, result));
    });
  }, [issueId]);
  useEffect(lookAgain, [lookAgain]);
  useJiraEvents(lookAgain);
  usePolling(state, lookAgain);
  return { state, lookAgain };
}

async function ask(issueId: string): Promise<Result<Shown>> {
  const order = await answered<OrderView | null>(invoke(orderCalls.viewOrder.name, { issueId }));
  if (!order.ok || order.data) return order.ok ? { ok: true, data: { order: order.data, imported: null } } : order;
  const imported = await answered<ImportedView | null>(invoke(importedCalls.viewImported.name, { issueId }));
  return imported.ok ? { ok: true, data: { order: null, imported: imported.data } } : imported;
}

/** Jira's issue view tells of changes that people and apps make. */
function useJiraEvents(changed: () => void): void {
  useEffect(() => {
    const subscribed = events.on('JIRA_ISSUE_CHANGED', changed).catch(() => undefined);
    return () => void subscribed.then((subscription) => subscription?.unsubscribe());
  }, [changed]);
}

/** What the app does by itself is no change that Jira tells of at once. Each change begins with short delays again. */
function usePolling(state: Loaded<Shown>, look: () => void): void {
  const shown =
    state.phase === 'ready' ? `${state.data.order?.state ?? ''} ${state.data.order?.since ?? 0}` : state.phase;
  useEffect(() => {
    let looks = 0;
    let timer = setTimeout(again, pollingDelay(looks));
    function again() {
      if (isInSight()) look();
      timer = setTimeout(again, pollingDelay(++looks));
    }
    return () => clearTimeout(timer);
  }, [shown, look]);
}

/** Forge runs UI Kit in a frame of the page, or in a worker that knows nothing of it. */
function isInSight(): boolean {
  const { document } = globalThis as { readonly document?: { readonly visibilityState?: string } };
  return document?.visibilityState !== 'hidden';
}
