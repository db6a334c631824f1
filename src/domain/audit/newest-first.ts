/** The order of events: the newest first, and of the same instant what came of something before what it came of. */
import type { AuditEvent } from './audit-event';

/** From cause to effect, for events of one instant; what is not named here, such as settings, comes before all of them. */
const CAUSE_TO_EFFECT: readonly string[] = [
  ...['webhook-call', 'submitRequest', 'validate'],
  ...['scan-certificates', 'go-on-scanning', 'sweep-orders', 'sweep-certificates', 'go-on-forcing'],
  ...['certificate-expired', 'certificate-renewing'],
  ...['enroll', 'renew', 'replace', 'cancel-request', 'job-failed', 'order-delayed'],
  ...['order-approving', 'order-approval-voided', 'approveOrder', 'declineOrder'],
  ...['order-approved', 'order-covered', 'order-turned-down', 'order-approval-expired'],
  ...['order-requested', 'order-unknown', 'settleOrder', 'order-applied'],
  ...['order-issued', 'order-mismatched', 'order-declined', 'order-rejected', 'order-cancelled'],
  ...[
    'certificate-superseded',
    'markInstalled',
    'setOwnRenewal',
    'check-status',
    'do-not-renew',
    'revoke',
    'certificate-delayed',
  ],
  ...['certificate-kept', 'certificate-do-not-renew-refused', 'certificate-revoke-refused'],
  ...['certificate-revoked', 'certificate-revoked-elsewhere'],
];

const PLACES: ReadonlyMap<string, number> = new Map(CAUSE_TO_EFFECT.map((act, place) => [act, place]));

/** @returns the events in the order of the list; the ids decide where nothing else does, so that it is always the same */
export function newestFirst(events: readonly AuditEvent[]): AuditEvent[] {
  return [...events].sort(
    (one, other) => other.at - one.at || placeOf(other) - placeOf(one) || (one.id < other.id ? 1 : -1),
  );
}

function placeOf({ act }: AuditEvent): number {
  return PLACES.get(act) ?? -1;
}
