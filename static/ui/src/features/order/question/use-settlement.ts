/** Sends a person's word about a lost order, once. */
import { useReducer } from 'react';
import { orderCalls } from '../../../../../../src/contract/issue/order-calls';
import { ask } from '../../../shared/backend/ask';
import type { Answer, Question } from './settlement';
import { foundAs, notOrdered } from './settlement';
import type { Settling } from './settling';
import { isOvertaken, nextSettling, NOT_ANSWERED } from './settling';

export interface Settlement {
  readonly state: Settling;
  /** SCM shows the order with this id. */
  readonly found: (question: Question, certId: string) => Promise<void>;
  /** SCM has no such order: it is sent again. */
  readonly notOrdered: (question: Question) => Promise<void>;
}

/** @param reload reads the order again: after it was settled, and when the answer was about an earlier question */
export function useSettlement(issueId: string, reload: () => Promise<void>): Settlement {
  const [state, dispatch] = useReducer(nextSettling, NOT_ANSWERED);
  const send = async (answer: Answer) => {
    dispatch({ type: 'sent', answer });
    const result = await ask(orderCalls.settleOrder, { issueId, ...answer });
    if (!result.ok) dispatch({ type: 'refused', refused: result, answer });
    if (result.ok || isOvertaken(result)) await reload();
    dispatch({ type: 'ended' });
  };
  return {
    state,
    found: (question, certId) => send(foundAs(question, certId)),
    notOrdered: (question) => send(notOrdered(question)),
  };
}
