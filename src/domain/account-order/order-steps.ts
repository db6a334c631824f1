/** How an order of an account goes from one state to the next. Each is written on the version that was read. */
import type { ListedCertificate, ListedStatus } from '../account/listed-certificate';
import type { Problem } from '../problem';
import { delaySeconds, RETRY_DELAYS_SECONDS } from '../work/schedule';
import { CLOSED, held, waiting } from '../work/work';
import type { AccountOrder, AskedOrder } from './account-order';
import { anotherOne } from './looking-words';
import { followDelay, lookDelay } from './order-delays';

export interface NewOrder extends Pick<AccountOrder, 'id' | 'account' | 'kind' | 'commonName' | 'by' | 'confirmed'> {
  readonly asked: AskedOrder;
  readonly spkiSha256: string;
  readonly of?: AccountOrder['of'];
}

const UNTROUBLED = { failures: 0, trouble: '', sentence: '', actor: 'nobody' } as const;

export function queuedOrder({ of, ...order }: NewOrder, now: number): AccountOrder {
  return {
    ...order,
    ...(of && { of }),
    ...{ version: 0, state: 'queued', stage: 'open', createdAt: now, since: now },
    ...{ mark: '', sentAt: 0, sslId: '', foundBy: '', status: '', statusSince: 0, lookedAt: 0, looks: 0 },
    ...{ outcome: '', serialNumber: '', notAfter: 0, ...UNTROUBLED, ...waiting(0, now) },
  };
}

/** The intent: held by this job until the lease ends; who finds it then knows that the answer is lost. */
export function toSubmitting(
  order: AccountOrder,
  sent: { readonly mark: string; readonly of?: AccountOrder['of'] },
  now: number,
): AccountOrder {
  const { of = order.of, mark } = sent;
  return { ...order, ...(of && { of }), mark, ...{ state: 'submitting', since: now, sentAt: now }, ...held(now) };
}

/** SCM has it. Its row and status are read at once. */
export function toPlaced(
  order: AccountOrder,
  found: Pick<AccountOrder, 'sslId' | 'foundBy'>,
  now: number,
): AccountOrder {
  return { ...order, ...found, ...UNTROUBLED, ...{ state: 'placed', since: now, looks: 0 }, ...waiting(0, now) };
}

/** The answer is lost: nothing is sent again, whatever comes. */
export function toUnknown(order: AccountOrder, code: string, now: number): AccountOrder {
  const next = { ...order, state: 'unknown', since: now, looks: 0, failures: 0, trouble: code } as const;
  return { ...next, sentence: '', actor: 'nobody', ...waiting(lookDelay(next) ?? 0, now) };
}

/**
 * What was looked up, or named by a person, is another one. After a look the same would be found again and again: a person
 * decides, or has it looked for once more.
 */
export function toLeft(order: AccountOrder, findings: string, now: number): AccountOrder {
  const blank = { ...order, sslId: '', foundBy: '', status: '' } as const;
  const back = toUnknown(blank, 'scm-no-answer', now);
  const left = { ...back, sentence: anotherOne(order.sslId, findings), actor: 'scm-operator' } as const;
  return order.foundBy === 'look' ? { ...left, ...CLOSED, looks: 1, lookedAt: now } : left;
}

export function toFailed(order: AccountOrder, problem: Problem, now: number): AccountOrder {
  const { message: sentence, code: trouble } = problem;
  const why = { sentence, trouble, actor: problem.kind.actor };
  return { ...order, ...CLOSED, ...why, state: 'failed', stage: 'ended', since: now };
}

/** SCM took nothing (429, 503), or could not be reached before anything was sent. */
export function backToQueued(order: AccountOrder, problem: Problem, now: number): AccountOrder {
  return { ...postponed(order, problem, now), state: 'queued', mark: '', sentAt: 0 };
}

/** Something stands in the way that may pass: the state stays. */
export function postponed(order: AccountOrder, problem: Problem, now: number): AccountOrder {
  const { message: sentence, code: trouble, detail } = problem;
  const byTable = delaySeconds(RETRY_DELAYS_SECONDS, order.failures, order.id);
  const delay = Math.max(byTable, detail.retryAfterSeconds ?? 0);
  // Failures of one kind in a row: a busy SCM says nothing about whether it knows the order.
  const failures = order.trouble === trouble ? order.failures + 1 : 1;
  return { ...order, sentence, trouble, actor: problem.kind.actor, failures, ...waiting(delay, now) };
}

/** SCM was asked and shows nothing of it yet: its lists lag. After the last look only a person can decide. */
export function lookedInVain(order: AccountOrder, sentence: string, now: number): AccountOrder {
  const next = { ...order, ...UNTROUBLED, trouble: order.trouble, sentence, looks: order.looks + 1, lookedAt: now };
  const delay = lookDelay(next);
  return { ...next, actor: 'scm-operator', ...(delay === undefined ? CLOSED : waiting(delay, now)) };
}

/** A person has looked in SCM. */
export function toNotOrdered(order: AccountOrder, now: number): AccountOrder {
  const why = { sentence: '', outcome: 'not-ordered', actor: 'nobody' } as const;
  return { ...order, ...CLOSED, ...why, state: 'failed', stage: 'ended', since: now, lookedAt: now };
}

/** What SCM says of it: nothing new makes the next look come later. */
export function withStatus(order: AccountOrder, status: ListedStatus, now: number): AccountOrder {
  const isNews = order.status !== status;
  const said = { status, lookedAt: now, statusSince: isNews ? now : order.statusSince };
  const next = { ...order, ...UNTROUBLED, ...said, looks: isNews ? 0 : order.looks + 1 };
  return { ...next, ...waiting(followDelay(next), now) };
}

/** Its end, in SCM's words or ours. */
export function toSettled(
  order: AccountOrder,
  end: Pick<AccountOrder, 'outcome' | 'sentence' | 'actor'>,
  now: number,
): AccountOrder {
  return { ...order, ...CLOSED, ...UNTROUBLED, ...end, state: 'settled', stage: 'ended', since: now, lookedAt: now };
}

export function toIssued(
  order: AccountOrder,
  certificate: { readonly serialNumber: string; readonly notAfter: number; readonly warnings: readonly string[] },
  now: number,
): AccountOrder {
  const { serialNumber, notAfter, warnings } = certificate;
  const issued = { ...order, status: 'issued', serialNumber, notAfter } as const;
  return toSettled(issued, { outcome: 'issued', sentence: warnings.join(' '), actor: 'nobody' }, now);
}

/** How SCM ends orders without a certificate, and whether the word is one of these. */
const ENDS: Partial<Record<ListedStatus, Pick<AccountOrder, 'outcome' | 'sentence' | 'actor'>>> = {
  declined: {
    outcome: 'declined',
    sentence: 'An approver in SCM declined the order. Change what they ask for and order again.',
    actor: 'requester',
  },
  rejected: {
    outcome: 'rejected',
    sentence: 'The CA rejected the order. Someone with access to SCM finds the reason there; then order again.',
    actor: 'scm-operator',
  },
  invalid: {
    outcome: 'rejected',
    sentence:
      'SCM could not hand the order to the CA. Someone with access to SCM finds the reason there; then order again.',
    actor: 'scm-operator',
  },
  revoked: {
    outcome: 'revoked',
    sentence:
      'The certificate was revoked in SCM before it was collected. Order a new one with a new key if one is needed.',
    actor: 'requester',
  },
};

/** @returns undefined while something may still come of it */
export function endOf({ status }: Pick<ListedCertificate, 'status'>) {
  return status && ENDS[status];
}
