/** When an order is worked on, and by whom: leases, waiting, and what the issue has still to be told. */
import type { IssueMessage } from '../issue/issue-messages';
import type { Problem } from '../problem';
import type { AppliedOrder, Order, OrderState, RequestedOrder } from './order';
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
  const since = order.state === state ? order.since : now;
  return { ...order, ...waiting(delay, now), state, since, tries: order.tries + 1, trouble: '' };
}

/** Something stands in the way: try again by the table, and tell the issue once when it lasts or when someone must act. */
export function postponed<Kept extends Order>(order: Kept, problem: Problem, now: number): Kept {
  const later = { ...order, ...waiting(retryDelay(order, problem), now), tries: order.tries + 1 };
  const lasts = !problem.kind.retry || order.tries >= RETRY_DELAYS_SECONDS.length;
  if (!lasts || order.trouble === problem.code) return later;
  // An issue that cannot be seen cannot be told either.
  if (problem.code === 'jira-missing') return { ...later, trouble: problem.code };
  const message = { kind: 'delayed', reason: problem.message, actor: problem.kind.actor } as const;
  return { ...later, untold: [...order.untold, message], trouble: problem.code };
}

/** Seconds until the next try: by the table, or as long as the other side asks for. */
function retryDelay(order: Order, { detail }: Problem): number {
  return Math.max(detail.retryAfterSeconds ?? 0, delaySeconds(RETRY_DELAYS_SECONDS, order.tries, order.id));
}

/** Adds something to tell without a change of state. */
export function alsoTell<Kept extends Order>(order: Kept, message: IssueMessage, now: number): Kept {
  return { ...order, untold: [...order.untold, message], work: 'open', nextAttemptAt: now };
}

/** Jira does not tell a deleted issue from one that the app may not see just now; a right can be given back. */
const OFTEN_FOR_MS = 7 * 86_400_000;
const ONCE_A_DAY_SECONDS = 86_400;
/** The longest validity that a public certificate ever had, and no longer of use to anyone (BR 6.3.2). */
const AT_ALL_FOR_MS = 400 * 86_400_000;

/** The issue could not be told now: hourly, after a week daily, and not for ever. `untold` is what is left to tell. */
export function tellLater(
  order: Order,
  untold: readonly IssueMessage[],
  failure: { problem: Problem; now: number },
): Order {
  const { problem, now } = failure;
  const waited = now - order.since;
  if (waited > AT_ALL_FOR_MS) return told({ ...order, untold: [] }, now);
  const delay = waited > OFTEN_FOR_MS ? ONCE_A_DAY_SECONDS : retryDelay(order, problem);
  return { ...order, ...waiting(delay, now), untold, tries: order.tries + 1, trouble: problem.code };
}

/** How long an issue may be out of sight before a request that was not sent is given up. */
export function isGoneForGood(order: Order, now: number): boolean {
  return now - order.createdAt > OFTEN_FOR_MS;
}

/** What follows once the issue knows everything: go on at once, look again by the table, or wait for someone outside. */
const AFTER_TELLING: Record<OrderState, 'at-once' | 'by-table' | 'closed'> = {
  queued: 'at-once',
  submitting: 'at-once',
  requested: 'by-table',
  applied: 'by-table',
  unknown: 'closed',
  issued: 'closed',
  declined: 'closed',
  rejected: 'closed',
  mismatched: 'closed',
  cancelled: 'closed',
};

/** The issue knows everything; what is due now follows from the state. */
export function told(order: Order, now: number): Order {
  // To tell of a delay is no progress: the table of delays goes on where it was.
  const delayed = order.untold.some(({ kind }) => kind === 'delayed');
  const free = { ...order, untold: [], leaseUntil: 0, ...(delayed ? {} : { tries: 0, trouble: '' }) } as const;
  switch (AFTER_TELLING[order.state]) {
    case 'at-once':
      return { ...free, nextAttemptAt: now };
    case 'by-table':
      return { ...free, nextAttemptAt: now + delaySeconds(COLLECT_DELAYS_SECONDS, free.tries, order.id) * 1_000 };
    case 'closed':
      return { ...free, ...CLOSED };
  }
}
