/** The steps of an order that waits for approval, as pure functions: an order and what happened in, the next order out. */
import type { MessageOf } from '../issue/issue-messages';
import type { ApprovingOrder, QueuedOrder, RejectedOrder } from '../order/order';
import { telling } from '../order/order-steps';
import { SWEEP_AFTER_SECONDS } from '../work/schedule';
import { alsoTell, waiting } from '../work/work';
import type { Given, OrderApproval } from './approval';
import { alsoGiven } from './approval';
import type { UnsentOrder } from './unsent';

/** People are asked, for the first time or once more. */
export function toApproving(
  order: UnsentOrder,
  { approval, message }: { readonly approval: OrderApproval; readonly message: MessageOf<'approval-asked'> },
  now: number,
): ApprovingOrder {
  return { ...order, ...telling(order, message, now), state: 'approving', approval };
}

/** Some of the approvals do not count any more, and others are needed. */
export function withDropped(
  order: UnsentOrder,
  { approval, dropped }: { readonly approval: OrderApproval; readonly dropped: readonly string[] },
  now: number,
): ApprovingOrder {
  const { since } = order;
  const message = { kind: 'approval-dropped', by: dropped } as const;
  return { ...order, ...telling(order, message, now), since, state: 'approving', approval };
}

/** Nothing stands in the way any more: it is looked at once more, and sent. @param approval absent: nobody has to be asked now */
export function toReleased(
  { approval: _before, ...order }: UnsentOrder,
  { approval, message }: { readonly approval?: OrderApproval; readonly message: MessageOf<'approved'> },
  now: number,
): QueuedOrder {
  const queued = { ...order, state: 'queued' } as const;
  return { ...queued, ...telling(queued, message, now), ...(approval && { approval }) };
}

/** Somebody said no, or nobody said anything in time. */
export function toTurnedDown(
  order: UnsentOrder,
  { approval, message }: { readonly approval: OrderApproval; readonly message: MessageOf<'turned-down'> },
  now: number,
): RejectedOrder {
  return { ...order, ...telling(order, message, now), state: 'rejected', approval };
}

/** A person approves. Whether that is enough, and whether the request is still the same, the order's job looks at. */
export function approvedBy(order: ApprovingOrder, given: Given, needed: number): ApprovingOrder {
  const approval = alsoGiven(order.approval, given);
  const left = needed - approval.given.length;
  const next: ApprovingOrder = { ...order, approval };
  if (left > 0) return alsoTell(next, { kind: 'approval-given', by: given.by, left }, given.at);
  return { ...next, work: 'open', nextAttemptAt: given.at };
}

/** How often an order that waits is looked at by itself: a changed request, a moved issue, an answer of the service project. */
const LOOKED_AT_EVERY_SECONDS = 6 * SWEEP_AFTER_SECONDS;

/** Nobody has decided yet. */
export function stillWaiting(order: UnsentOrder, approval: OrderApproval, now: number): ApprovingOrder {
  const seconds = Math.max(1, Math.min(LOOKED_AT_EVERY_SECONDS, Math.ceil((approval.until - now) / 1_000)));
  return { ...order, ...waiting(seconds, now), failures: 0, trouble: '', state: 'approving', approval };
}
