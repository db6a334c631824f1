/** What of a job's work goes into the audit list: read off the record before and after it. */
import type { Certificate } from '../certificate/certificate';
import type { Order } from '../order/order';
import { requestOf } from '../order/order';
import type { Work } from '../work/work';
import type { AuditFacts, Outcome } from './audit-event';
import { BY_APP, outcomeOf } from './audit-event';

/** An event, and what it is known by: the same one again, from a job that came twice, takes the place of the first. */
export interface JobEvent {
  readonly once: string;
  readonly facts: AuditFacts;
}

/** States that an order enters in between and that tell nobody anything. */
const PASSING: ReadonlySet<Order['state']> = new Set(['queued', 'submitting']);

const ENDS: Partial<Record<Order['state'], Outcome>> = {
  declined: 'refused',
  rejected: 'refused',
  unknown: 'failed',
  mismatched: 'failed',
};

/** @param trouble the last problem on the way, else empty */
export function eventsOfOrder(before: Order, after: Order, trouble: string): JobEvent[] {
  const { issueId, id: orderId } = after;
  const profileId = requestOf(after)?.profileId;
  const subject = { actor: BY_APP, issueId, orderId, ...(profileId !== undefined && { profileId }) };
  if (before.state !== after.state && !PASSING.has(after.state)) {
    const outcome = ENDS[after.state] ?? 'done';
    const code = outcome === 'done' ? '' : trouble;
    return [{ once: `${orderId}:${after.state}`, facts: { ...subject, act: `order-${after.state}`, outcome, code } }];
  }
  return heldUp(before, after).map(({ once, ...end }) => ({
    once: `${orderId}:${once}`,
    facts: { ...subject, act: 'order-delayed', ...end },
  }));
}

/** What happens to a certificate once, and by what it is seen. */
const HAPPENINGS: readonly {
  readonly act: string;
  /** Absent: it has not happened. Another mark: it has happened again. */
  readonly mark: (certificate: Certificate) => string | undefined;
}[] = [
  { act: 'certificate-renewing', mark: ({ renewal }) => renewal?.token },
  { act: 'certificate-superseded', mark: ({ supersededBy }) => supersededBy?.serialNumber },
  { act: 'certificate-revoked', mark: ({ revoked }) => (revoked?.by === 'app' ? 'app' : undefined) },
  { act: 'certificate-revoked-elsewhere', mark: ({ revoked }) => (revoked?.by === 'elsewhere' ? 'scm' : undefined) },
  { act: 'certificate-kept', mark: ({ noRenewal }) => noRenewal && String(noRenewal.at) },
  { act: 'certificate-expired', mark: ({ expiryTold }) => (expiryTold === 'over' ? 'over' : undefined) },
];

export function eventsOfCertificate(before: Certificate, after: Certificate): JobEvent[] {
  const { issueId, profileId, id: certificateId, orderId } = after;
  const subject = { actor: BY_APP, issueId, profileId, certificateId, orderId };
  const happened = HAPPENINGS.flatMap(({ act, mark }) => {
    const now = mark(after);
    if (now === undefined || now === mark(before)) return [];
    return [{ once: `${certificateId}:${act}:${now}`, facts: { ...subject, act, outcome: 'done', code: '' } as const }];
  });
  const delayed = heldUp(before, after).map(({ once, ...end }) => ({
    once: `${certificateId}:${once}`,
    facts: { ...subject, act: 'certificate-delayed', ...end },
  }));
  return [...happened, ...delayed];
}

/** A trouble is kept once while it lasts, as the issue is told of it once. */
function heldUp(before: Work, after: Work) {
  const { trouble: code, version } = after;
  if (code === '' || code === before.trouble) return [];
  return [{ once: `trouble:${code}:${version}`, outcome: outcomeOf(code), code }];
}
