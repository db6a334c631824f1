/** Derives an order's status from its facts and the time; nothing here waits or changes anything. */
import { longestDays } from './longest-validity';
import type { CertStatus, Order } from './order';

const dayMs = 86_400_000;
/** A certificate is back-dated by an hour, as public CAs do against slow clocks. */
const backdateMs = 3_600_000;
/** An approved request is handed to the CA after this share of the issuance time; before that it shows as Approved. */
const handOverShare = 0.25;

export interface Validity {
  readonly notBefore: number;
  /** Last second of validity, inclusive (RFC 5280 §4.1.2.5). */
  readonly notAfter: number;
}

/** @returns when the certificate is issued, if nobody interferes; Infinity when it will not be */
export function issuedAt(order: Order): number {
  if (order.imported) return order.imported.notBefore;
  if (order.refused || order.heldSince !== undefined) return Infinity;
  return approvalPoint(order) + order.issuanceMs + order.heldFor;
}

export function statusAt(order: Order, now: number): CertStatus {
  if (order.refused) return order.refused.status;
  if (order.revoked) return 'Revoked';
  if (order.standing) return order.standing;
  const issued = issuedAt(order);
  return now < issued ? pendingStatus(order, now) : issuedStatus(order, now);
}

/** @returns undefined before issuance */
export function validityOf(order: Order, now: number): Validity | undefined {
  if (order.imported) return order.imported;
  const issued = issuedAt(order);
  if (now < issued) return undefined;
  const notBefore = Math.floor(issued / 1000) * 1000 - backdateMs;
  const { termDays, publicTrust, fixedNotAfter } = order.request;
  const days = publicTrust ? Math.min(termDays, longestDays(notBefore)) : termDays;
  return { notBefore, notAfter: fixedNotAfter ?? notBefore + days * dayMs - 1000 };
}

/** @returns when somebody approved, if it has been approved by then */
export function approvedAt(order: Order, now: number): number | undefined {
  const approved = approvalPoint(order);
  return order.refused?.status !== 'Declined' && orderTime(order, now) >= approved ? approved : undefined;
}

/** The order's own time: stands still while it is held. */
export function orderTime(order: Order, now: number): number {
  return (order.heldSince ?? now) - order.heldFor;
}

function approvalPoint(order: Order): number {
  return order.approvedAt ?? order.requestedAt + order.approvalMs;
}

function pendingStatus(order: Order, now: number): CertStatus {
  const time = orderTime(order, now);
  const approved = approvalPoint(order);
  if (time < approved) return 'Requested';
  const handedOver = order.request.autoApprove || time >= approved + order.issuanceMs * handOverShare;
  return handedOver ? 'Applied' : 'Approved';
}

function issuedStatus(order: Order, now: number): CertStatus {
  const validity = validityOf(order, now);
  if (validity && now > validity.notAfter) return 'Expired';
  const replaced = order.successors.some((next) => next.action === 'replace' && now >= issuedAt(next.order));
  return replaced ? 'Replaced' : 'Issued';
}
