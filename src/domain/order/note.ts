/** An order that nothing was ever ordered by: keeps what its issue has still to be told, where there is nothing else to keep it. */
import type { IssueMessage } from '../issue/issue-messages';
import { toTell } from '../work/work';
import type { Order, RejectedOrder } from './order';
import { newOrder } from './order-steps';
import type { Place } from './order-steps';

export function noteOrder(
  place: Place & { readonly issueId: string },
  message: IssueMessage,
  now: number,
): RejectedOrder {
  const { issueId, ...rest } = place;
  const order = newOrder({ issueId, executionId: '', arrivedAt: '', rule: {} }, rest, now);
  return { ...order, ...toTell(order, message, now), state: 'rejected' };
}

/** Whether the order is such a note. */
export function isNote(order: Order): boolean {
  return order.state === 'rejected' && order.executionId === '' && order.request === undefined && !order.renews;
}
