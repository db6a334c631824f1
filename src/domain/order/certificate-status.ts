/** How an issue stands with its certificate, in the few words and the colour of a lozenge: the same on every screen. */
import { daysLeft, expired, neverExpires } from '../validity';
import { endedStates } from './order';
import type { OrderState } from './order';
import type { OrderView } from './order-view';

/** What Jira colours a lozenge by (Forge, jira:issueContext `status`; Atlaskit knows the same words). */
export type Appearance = 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';

export interface CertificateStatus {
  readonly label: string;
  readonly appearance: Appearance;
  /** What a person can do about it, in one sentence. */
  readonly todo: string;
}

/** `moved` is Atlassian's yellow: somebody has to look. */
export const STATE_APPEARANCE: Record<OrderState, Appearance> = {
  queued: 'inprogress',
  approving: 'moved',
  submitting: 'inprogress',
  unknown: 'moved',
  requested: 'inprogress',
  applied: 'inprogress',
  issued: 'success',
  declined: 'removed',
  rejected: 'removed',
  mismatched: 'removed',
  cancelled: 'default',
};

/** `{again}` is the transition that asks once more. */
const WHAT_TO_DO: Record<OrderState, string> = {
  queued: 'You can still take it back: run “Cancel Request”.',
  approving: 'Ask an approver to decide, or run “Cancel Request”.',
  submitting: 'Wait; this page looks again by itself.',
  unknown: 'If you have access to SCM, answer the question in the panel “Certificate”.',
  requested: 'Ask an approver in SCM, or run “Cancel Request”.',
  applied: 'Wait; if it takes days, ask whoever validates your domains.',
  issued: 'Download it from the attachments. “Renew Certificate” and “Revoke Certificate” are among the transitions.',
  declined: 'Change what the approver asks for and run “{again}”.',
  rejected: 'Do what the last comment says and run “{again}”.',
  mismatched: 'Ask someone with SCM access to look at the order; then run “{again}”.',
  cancelled: 'Create another issue if a certificate is needed after all.',
};

const NOTHING_YET: CertificateStatus = {
  label: 'Not requested',
  appearance: 'default',
  todo: 'Fill in the CSR and run “Enroll Certificate”.',
};

/** @returns whether it says that nothing was requested */
export function isNothingYet(status: CertificateStatus): boolean {
  return status === NOTHING_YET;
}

const REVOKED: CertificateStatus = {
  label: 'Revoked',
  appearance: 'removed',
  todo: 'Take it off every server. “Enroll Certificate” asks for another one.',
};

const RENEW = 'Run “Renew Certificate”';

type Facts = NonNullable<OrderView['certificate']>;

/**
 * @param order null: nothing was requested on this issue
 * @param now epoch milliseconds
 */
export function certificateStatus(order: OrderView | null, now: number): CertificateStatus {
  if (!order) return NOTHING_YET;
  return (order.certificate && lasting(order.certificate, order, now)) ?? ofOrder(order);
}

function ofOrder(order: OrderView): CertificateStatus {
  return { label: order.title, appearance: STATE_APPEARANCE[order.state], todo: todoOf(order) };
}

function todoOf({ state, certificate }: OrderView): string {
  return WHAT_TO_DO[state].replace('{again}', certificate ? 'Renew Certificate' : 'Enroll Certificate');
}

/** What says more than how the order stands: nothing hides that a certificate is revoked, expired or about to expire. */
function lasting(certificate: Facts, order: OrderView, now: number): CertificateStatus | undefined {
  const { notAfter, revoked, renewedOn } = certificate;
  // While another one is on its way, a revocation is what it is on its way for.
  if (revoked) return isAtRest(order) ? REVOKED : undefined;
  if (renewedOn !== undefined) return renewed(certificate, renewedOn, now);
  if (expired(notAfter, now)) return { label: 'Expired', appearance: 'removed', todo: afterExpiry(order) };
  return isDue(certificate, order, now) ? due(notAfter, now) : undefined;
}

function renewed({ notAfter }: Facts, issueKey: string, now: number): CertificateStatus {
  const todo = `Its successor is on ${issueKey}: install that one everywhere.`;
  return expired(notAfter, now)
    ? { label: 'Expired, renewed', appearance: 'default', todo }
    : { label: 'Renewed', appearance: 'success', todo };
}

function afterExpiry(order: OrderView): string {
  return isAtRest(order) ? `${RENEW} if it is still needed.` : `A new one is on its way. ${todoOf(order)}`;
}

/** A renewal that goes on shows itself; one that came to nothing leaves the certificate as it was: about to expire. */
function isDue({ dueAt, notAfter }: Facts, order: OrderView, now: number): boolean {
  return now >= dueAt && !neverExpires(notAfter) && isAtRest(order);
}

/** No other one is on its way. */
function isAtRest({ state }: OrderView): boolean {
  return state === 'issued' || endedStates.has(state);
}

function due(notAfter: number, now: number): CertificateStatus {
  const todo = `${RENEW}, or “Do Not Renew” with a reason, unless that is done already.`;
  return { label: expiresInDays(daysLeft(notAfter, now)), appearance: 'moved', todo };
}

/** In days whatever the distance, without date-fns: the backend says it, too, and would carry its words along. */
function expiresInDays(days: number): string {
  if (days === 0) return 'Expires within a day';
  return `Expires in ${days} ${days === 1 ? 'day' : 'days'}`;
}
