/** The steps that an order can take, as pure functions: an order and what happened in, the next order out. */
import type { IssueMessage } from '../issue/issue-messages';
import type {
  AppliedOrder,
  CancelledOrder,
  DeclinedOrder,
  IssuedOrder,
  MismatchedOrder,
  Order,
  OrderRequest,
  QueuedOrder,
  RejectedOrder,
  RequestedOrder,
  SubmittingOrder,
  UnknownOrder,
} from './order';
import { lineageOfIssue, orderId } from './order';
import type { RuleConfiguration } from '../issue/rule-configuration';
import type { Problem } from '../problem';
import { COLLECT_DELAYS_SECONDS, delaySeconds, RETRY_DELAYS_SECONDS } from './schedule';

/** Longer than a job may run (manifest: 120 s), so that an ended lease means an ended job. */
export const LEASE_MS = 180_000;

/** What the post function knows. */
export interface Claim {
  readonly issueId: string;
  readonly executionId: string;
  readonly arrivedAt: string;
  readonly rule: RuleConfiguration;
}

/** A new generation, due at once. */
export function newOrder(claim: Claim, generation: number, now: number): QueuedOrder {
  const lineage = lineageOfIssue(claim.issueId);
  return {
    ...claim,
    id: orderId(lineage, generation),
    version: 1,
    state: 'queued',
    lineage,
    generation,
    createdAt: now,
    since: now,
    work: 'open',
    nextAttemptAt: now,
    leaseUntil: 0,
    tries: 0,
    untold: [],
    trouble: '',
  };
}

/** Held by this job: nobody else acts on it until the lease ends, and then the sweep finds it. */
function held(now: number) {
  return { work: 'open', leaseUntil: now + LEASE_MS, nextAttemptAt: now + LEASE_MS } as const;
}

/** A change of state that the issue is told of next, by the same job. */
function telling(order: Order, message: IssueMessage, now: number) {
  return { ...held(now), untold: [...order.untold, message], tries: 0, trouble: '', since: now } as const;
}

export function lease(order: Order, now: number): Order {
  return { ...order, ...held(now) };
}

/** The intent: stored before the billable call. */
export function toSubmitting(order: QueuedOrder, request: OrderRequest, now: number): SubmittingOrder {
  return { ...order, ...held(now), state: 'submitting', request, since: now };
}

/** SCM said that it did not take the order: it may be sent again. */
export function backToQueued(order: SubmittingOrder, problem: Problem, now: number): QueuedOrder {
  const { request, ...rest } = order;
  return postponed({ ...rest, state: 'queued' }, problem, now);
}

export function toRequested(order: SubmittingOrder | UnknownOrder, certId: string, now: number): RequestedOrder {
  const { names, profileName: profile } = order.request;
  const message = { kind: 'requested', certId, names, profile } as const;
  return { ...order, ...telling(order, message, now), state: 'requested', certId };
}

/** The answer was lost: only a person can go on. */
export function toUnknown(order: SubmittingOrder, operators: readonly string[], now: number): UnknownOrder {
  const { mark, commonName, sentAt } = order.request;
  return {
    ...order,
    ...telling(order, { kind: 'unknown', mark, commonName, sentAt, operators }, now),
    state: 'unknown',
  };
}

export function toRejected(
  order: QueuedOrder | SubmittingOrder | RequestedOrder | AppliedOrder,
  message: Extract<IssueMessage, { kind: 'refused' }>,
  now: number,
): RejectedOrder {
  return { ...order, ...telling(order, message, now), state: 'rejected' };
}

export function toDeclined(order: RequestedOrder | AppliedOrder, now: number): DeclinedOrder {
  return { ...order, ...telling(order, { kind: 'declined', certId: order.certId }, now), state: 'declined' };
}

export function toMismatched(
  order: RequestedOrder | AppliedOrder,
  reasons: readonly string[],
  now: number,
): MismatchedOrder {
  const message = { kind: 'mismatched', certId: order.certId, reasons } as const;
  return { ...order, ...telling(order, message, now), state: 'mismatched' };
}

export function toIssued(order: RequestedOrder | AppliedOrder, warnings: readonly string[], now: number): IssuedOrder {
  const message = { kind: 'enrolled', certId: order.certId, warnings } as const;
  return { ...order, ...telling(order, message, now), state: 'issued' };
}

/** Before anything was sent: the issue was deleted (nobody is left to tell) or moved on. */
export function toCancelled(order: QueuedOrder, movedTo: string | undefined, now: number): CancelledOrder {
  if (movedTo === undefined) return { ...order, ...CLOSED, state: 'cancelled', since: now };
  return { ...order, ...telling(order, { kind: 'moved-away', status: movedTo }, now), state: 'cancelled' };
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

/** A person says which order at SCM it is. */
export function settledAsOrdered(order: UnknownOrder, by: string, certId: string): RequestedOrder {
  return { ...order, ...untoldNow({ kind: 'settled', by, certId }), state: 'requested', certId };
}

/** A person says that SCM has nothing: the order is sent again. */
export function settledAsNotOrdered(order: UnknownOrder, by: string): QueuedOrder {
  const { request, ...rest } = order;
  return { ...rest, ...untoldNow({ kind: 'settled', by }), state: 'queued' };
}

const CLOSED = { work: 'closed', leaseUntil: 0, nextAttemptAt: 0 } as const;

function untoldNow(message: IssueMessage) {
  return { untold: [message], work: 'open', leaseUntil: 0, nextAttemptAt: 0, tries: 0 } as const;
}

function waiting(delay: number, now: number) {
  return { work: 'open', leaseUntil: 0, nextAttemptAt: now + delay * 1_000 } as const;
}
