/** When an order is worked on, and by whom: leases, waiting, and what the issue has still to be told. */
import type { IssueMessage } from '../issue/issue-messages';
import type { Problem } from '../problem';
import type { AppliedOrder, Order, OrderState, QueuedOrder, RequestedOrder } from './order';
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

/** After a month of looking nothing is urgent any more. */
const OFTEN_LOOKED_FOR_MS = 30 * 86_400_000;
const ONCE_A_DAY_SECONDS = 86_400;

/** Nothing new at SCM: look again by the table. `state` is what SCM says of the order. */
export function lookLater(
  order: RequestedOrder | AppliedOrder,
  state: 'requested' | 'applied',
  now: number,
): RequestedOrder | AppliedOrder {
  const byTable = delaySeconds(COLLECT_DELAYS_SECONDS, order.tries, order.id);
  const delay = now - order.since > OFTEN_LOOKED_FOR_MS ? ONCE_A_DAY_SECONDS : byTable;
  const since = order.state === state ? order.since : now;
  return { ...order, ...waiting(delay, now), state, since, tries: order.tries + 1, failures: 0, trouble: '' };
}

/** Something stands in the way: try again by the table, and tell the issue once when it lasts or when someone must act. */
export function postponed<Kept extends Order>(order: Kept, problem: Problem, now: number): Kept {
  const later = { ...order, ...waiting(retryDelay(order, problem), now), failures: order.failures + 1 };
  const lasts = !problem.kind.retry || order.failures >= RETRY_DELAYS_SECONDS.length;
  // An outage is told once, whichever way its calls end.
  const isTold = order.trouble === problem.code || (problem.kind.retry && order.trouble !== '');
  if (!lasts || isTold) return later;
  const message = { kind: 'delayed', reason: problem.message, actor: problem.kind.actor } as const;
  return { ...later, ...toTell(order, message, now), nextAttemptAt: now, trouble: problem.code };
}

/** Seconds until the next try: by the table, or as long as the other side asks for. */
function retryDelay(order: Order, problem?: Problem): number {
  const byTable = delaySeconds(RETRY_DELAYS_SECONDS, order.failures, order.id);
  return Math.max(problem?.detail.retryAfterSeconds ?? 0, byTable);
}

/** One more thing to tell; nothing else changes. */
export function toTell({ untold, untoldSince }: Order, message: IssueMessage, now: number) {
  return { untold: [...untold, message], untoldSince: untold.length > 0 ? untoldSince : now } as const;
}

/** Adds something to tell without a change of state. */
export function alsoTell<Kept extends Order>(order: Kept, message: IssueMessage, now: number): Kept {
  return { ...order, ...toTell(order, message, now), work: 'open', nextAttemptAt: now };
}

/** Jira does not tell a deleted issue from one that the app may not see just now; a right can be given back. */
const OFTEN_FOR_MS = 7 * 86_400_000;
/** The longest validity that a public certificate ever had, and no longer of use to anyone (BR 6.3.2). */
const AT_ALL_FOR_MS = 400 * 86_400_000;

/** The issue could not be told now: hourly, after a week daily, and not for ever. `untold` is what is left to tell. */
export function tellLater(
  order: Order,
  untold: readonly IssueMessage[],
  failure: { problem: Problem; now: number },
): Order {
  const { problem, now } = failure;
  // What waits to be sent must not hang on words that nobody can read.
  if (order.state === 'queued' && problem.code === 'jira-missing') return outOfSight({ ...order, untold: [] }, now);
  const waited = now - order.untoldSince;
  if (waited > AT_ALL_FOR_MS) return told({ ...order, untold: [] }, now);
  const delay = waited > OFTEN_FOR_MS ? ONCE_A_DAY_SECONDS : retryDelay(order, problem);
  // The trouble that is still being told is the one to remember.
  const trouble = order.untold.some(({ kind }) => kind === 'delayed') ? order.trouble : problem.code;
  return { ...order, ...waiting(delay, now), untold, failures: order.failures + 1, trouble };
}

/** Deleted, or not to be seen just now: nothing is sent, and it is looked for again. `since` is when it was first missed. */
export function outOfSight(order: QueuedOrder, now: number): QueuedOrder {
  const since = order.trouble === 'jira-missing' ? order.since : now;
  const later = { ...waiting(retryDelay(order), now), failures: order.failures + 1 };
  return { ...order, ...later, trouble: 'jira-missing', since };
}

/** The issue is there again: what comes now starts anew. */
export function inSight(order: QueuedOrder, now: number): QueuedOrder {
  return order.trouble === 'jira-missing' ? { ...order, trouble: '', failures: 0, since: now } : order;
}

/** Whether a request that was not sent is given up, because its issue has been out of sight for so long. */
export function isGoneForGood({ trouble, since }: QueuedOrder, now: number): boolean {
  return trouble === 'jira-missing' && now - since > OFTEN_FOR_MS;
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
  const free = { ...order, untold: [], leaseUntil: 0 } as const;
  // To tell of a delay is no progress: the wait goes on where it was.
  if (order.untold.some(({ kind }) => kind === 'delayed')) return { ...free, ...waiting(retryDelay(order), now) };
  const fresh = { ...free, tries: 0, failures: 0, trouble: '' } as const;
  switch (AFTER_TELLING[order.state]) {
    case 'at-once':
      return { ...fresh, nextAttemptAt: now };
    case 'by-table':
      return { ...fresh, nextAttemptAt: now + delaySeconds(COLLECT_DELAYS_SECONDS, 0, order.id) * 1_000 };
    case 'closed':
      return { ...fresh, ...CLOSED };
  }
}
