/** The steps that an order can take, as pure functions: an order and what happened in, the next order out. */
import type { IssueMessage, MessageOf } from '../issue/issue-messages';
import type {
  AppliedOrder,
  CancelledOrder,
  DeclinedOrder,
  IssuedOrder,
  MismatchedOrder,
  OpenQuestion,
  Order,
  OrderRequest,
  Predecessor,
  QueuedOrder,
  RejectedOrder,
  RequestedOrder,
  SubmittingOrder,
  UnknownOrder,
} from './order';
import { coverOf } from '../approval/cover';
import type { UnsentOrder } from '../approval/unsent';
import { followsOf, isReplacement } from './follows';
import { NO_TRANSITION, orderId } from './order';
import type { RuleConfiguration } from '../issue/rule-configuration';
import type { Problem, ProblemCode } from '../problem';
import { CLOSED, held, OFTEN_FOR_MS, ONCE_A_DAY_SECONDS, postponed, toTell, waiting } from '../work/work';

/** What the post function knows. */
export interface Claim {
  readonly issueId: string;
  readonly askedBy?: string;
  readonly executionId: string;
  readonly arrivedAt: string;
  readonly rule: RuleConfiguration;
}

/** The place of a new order among those of its certificate. */
export interface Place {
  readonly lineage: string;
  readonly generation: number;
  /** What it renews; absent for a first certificate. */
  readonly renews?: Predecessor;
  readonly unattended?: boolean;
}

/** A new generation, due at once. */
export function newOrder(claim: Claim, place: Place, now: number): QueuedOrder {
  return {
    ...claim,
    ...place,
    id: orderId(place.lineage, place.generation),
    version: 1,
    state: 'queued',
    createdAt: now,
    since: now,
    work: 'open',
    nextAttemptAt: now,
    leaseUntil: 0,
    tries: 0,
    failures: 0,
    joined: [],
    untold: [],
    untoldSince: now,
    trouble: '',
  };
}

/** A change of state that the issue is told of next, by the same job. */
export function telling(order: Order, message: IssueMessage, now: number) {
  return { ...held(now), ...toTell(order, message, now), tries: 0, failures: 0, trouble: '', since: now } as const;
}

/** The intent: stored before the billable call. */
export function toSubmitting(order: UnsentOrder, request: OrderRequest, now: number): SubmittingOrder {
  return { ...order, ...held(now), state: 'submitting', request, since: now };
}

/** SCM said that it did not take the order: it may be sent again. */
export function backToQueued(order: SubmittingOrder, problem: Problem, now: number): QueuedOrder {
  const { request, ...rest } = order;
  return notSentYet({ ...rest, state: 'queued', since: now }, problem, now);
}

/** Nothing was sent, and something stands in the way: by the table, and once a day where somebody has had a week to mend it. */
export function notSentYet<Kept extends UnsentOrder>(order: Kept, problem: Problem, now: number): Kept {
  const later = postponed(order, problem, now);
  const isOld = !problem.kind.retry && later.untold.length === 0 && now - order.createdAt > OFTEN_FOR_MS;
  return isOld ? { ...later, ...waiting(ONCE_A_DAY_SECONDS, now) } : later;
}

export function toRequested(order: SubmittingOrder, certId: string, now: number): RequestedOrder {
  const { names, profileName: profile } = order.request;
  const known = order.renews?.spkiSha256;
  // A replacement is mostly there to bring a new key.
  const isOther = known !== undefined && known !== order.request.spkiSha256 && !isReplacement(order);
  const otherKey = isOther ? { otherKey: true } : {};
  const more = { ...followsOf(order), ...otherKey, ...coverOf(order) };
  const message = { kind: 'requested', certId, names, profile, ...more } as const;
  return { ...order, ...telling(order, message, now), state: 'requested', certId, settledBy: '', lookedAt: now };
}

/** The answer was lost: only a person can go on. */
export function toUnknown(order: SubmittingOrder, operators: readonly string[], now: number): UnknownOrder {
  return {
    ...order,
    ...telling(order, { kind: 'unknown', ...questionOf(order.request), operators }, now),
    state: 'unknown',
  };
}

/** The id that a person gave is not this order's: the question stands. */
export function unknownAgain(
  { certId, settledBy, ...order }: RequestedOrder | AppliedOrder,
  operators: readonly string[],
  now: number,
): UnknownOrder {
  const message = { kind: 'wrong-id', certId, ...questionOf(order.request), operators } as const;
  return { ...order, ...telling({ ...order, state: 'unknown' }, message, now), state: 'unknown' };
}

/** The issue that asked is gone: another one asks, and has the order from then on. Nobody has moved that one for it. */
export function askedOn(
  order: UnknownOrder,
  { issueId, operators }: { readonly issueId: string; readonly operators: readonly string[] },
  now: number,
): UnknownOrder {
  const message = { kind: 'unknown', ...questionOf(order.request), operators } as const;
  return { ...order, ...settled(message, now), since: order.since, issueId, arrivedAt: NO_TRANSITION };
}

function questionOf({ mark, commonName, sentAt }: OrderRequest) {
  return { mark, commonName, sentAt };
}

export function toRejected(
  order: UnsentOrder | SubmittingOrder | RequestedOrder | AppliedOrder,
  message: Extract<IssueMessage, { kind: 'refused' | 'ended' }>,
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
  const message = { kind: 'enrolled', certId: order.certId, warnings, ...followsOf(order) } as const;
  return { ...order, ...telling(order, message, now), state: 'issued' };
}

/** A person cancelled it before anything was sent. */
export function toCancelledByPerson(
  order: UnsentOrder,
  now: number,
  answer: Omit<MessageOf<'cancelled'>, 'kind'> = {},
): CancelledOrder {
  return { ...order, ...telling(order, { kind: 'cancelled', ...answer }, now), state: 'cancelled' };
}

/** Before anything was sent: the issue is gone (nobody is left to tell) or was moved on. */
export function toCancelled(order: UnsentOrder, movedTo: string | undefined, now: number): CancelledOrder {
  if (movedTo === undefined) return { ...order, ...CLOSED, state: 'cancelled', since: now };
  return { ...order, ...telling(order, { kind: 'moved-away', status: movedTo }, now), state: 'cancelled' };
}

/** Says by which problem an order came where it is; the job's log line names it. */
export function inTrouble<Kept extends Order>(order: Kept, code: ProblemCode): Kept {
  return { ...order, trouble: code };
}

/** A person says which order at SCM it is. */
export function settledAsOrdered(
  order: OpenQuestion,
  settlement: { by: string; certId: string; now: number },
): RequestedOrder {
  const { by, certId, now } = settlement;
  return { ...order, ...settled({ kind: 'settled', by, certId }, now), state: 'requested', certId, settledBy: by };
}

/** A person says that SCM has nothing: the order is sent again. */
export function settledAsNotOrdered(order: UnknownOrder, settlement: { by: string; now: number }): QueuedOrder {
  const { request, ...rest } = order;
  const cancelled = order.cancelAsked ? { cancelled: true as const } : {};
  const message = { kind: 'settled', by: settlement.by, ...cancelled } as const;
  return { ...rest, ...settled(message, settlement.now), state: 'queued' };
}

function settled(message: IssueMessage, now: number) {
  const due = { work: 'open', leaseUntil: 0, nextAttemptAt: now } as const;
  return { ...due, untold: [message], untoldSince: now, tries: 0, failures: 0, trouble: '', since: now } as const;
}
