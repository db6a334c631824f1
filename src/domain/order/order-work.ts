/** When an order is worked on, and by whom: leases, waiting, and what the issue has still to be told. */
import type { IssueMessage } from '../issue/issue-messages';
import type { Problem } from '../problem';
import type { AppliedOrder, Order, RequestedOrder } from './order';
import { COLLECT_DELAYS_SECONDS, delaySeconds, RETRY_DELAYS_SECONDS } from './schedule';

/** Longer than a job may run (manifest: 120 s), so that an ended lease means an ended job. */
export const LEASE_MS = 180_000;

/** Nothing to do until someone outside acts. */
export const CLOSED = { work: 'closed', leaseUntil: 0, nextAttemptAt: 0 } as const;

/** Held by this job: nobody else acts on it until the lease ends, and then the sweep finds it. */
export function held(now: number) {
  return { work: 'open', leaseUntil: now + LEASE_MS, nextAttemptAt: now + LEASE_MS } as const;
}

function waiting(delay: number, now: number) {
  return { work: 'open', leaseUntil: 0, nextAttemptAt: now + delay * 1_000 } as const;
}

/** Takes an order up: other deliveries of its job leave it alone. */
export function lease(order: Order, now: number): Order {
  return { ...order, ...held(now) };
}

/** Nothing new at SCM: look again by the table. `state` is what SCM says of the order. */
export function lookLater(
  order: RequestedOrder | AppliedOrder,
  state: 'requested' | 'applied',
  now: number,
): RequestedOrder | AppliedOrder {
  const delay = delaySeconds(COLLECT_DELAYS_SECONDS, order.tries, order.id);
  return { ...order, ...waiting(delay, now), state, tries: order.tries + 1, trouble: '' };
}

/** Something stands in the way: try again by the table, and tell the issue once when it lasts or when someone must act. */
export function postponed<Kept extends Order>(order: Kept, problem: Problem, now: number): Kept {
  const delay = Math.max(
    problem.detail.retryAfterSeconds ?? 0,
    delaySeconds(RETRY_DELAYS_SECONDS, order.tries, order.id),
  );
  const later = { ...order, ...waiting(delay, now), tries: order.tries + 1 };
  const lasts = !problem.kind.retry || order.tries >= RETRY_DELAYS_SECONDS.length;
  if (!lasts || order.trouble === problem.code) return later;
  const message = { kind: 'delayed', reason: problem.message, actor: problem.kind.actor } as const;
  return { ...later, untold: [...order.untold, message], trouble: problem.code };
}

/** Adds something to tell without a change of state. */
export function alsoTell(order: Order, message: IssueMessage, now: number): Order {
  return { ...order, untold: [...order.untold, message], work: 'open', nextAttemptAt: now };
}

/** The issue could not be told now; `untold` is what is left to tell. */
export function tellLater(order: Order, untold: readonly IssueMessage[], wait: { delay: number; now: number }): Order {
  return { ...order, ...waiting(wait.delay, wait.now), untold, tries: order.tries + 1 };
}

/** Nobody is left to tell: the issue is gone. */
export function nobodyToTell(order: Order, now: number): Order {
  return told({ ...order, untold: [] }, now);
}

/** The issue knows everything; what is due now follows from the state. */
export function told(order: Order, now: number): Order {
  // In lasting trouble the table of delays goes on where it was: telling of it is no progress.
  const free = { ...order, untold: [], tries: order.trouble ? order.tries : 0, leaseUntil: 0 } as const;
  switch (order.state) {
    case 'queued':
      return { ...free, nextAttemptAt: now };
    case 'requested':
    case 'applied':
      return { ...free, nextAttemptAt: now + delaySeconds(COLLECT_DELAYS_SECONDS, free.tries, order.id) * 1_000 };
    default:
      return { ...free, ...CLOSED };
  }
}
