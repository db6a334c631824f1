/** What of a job's work goes into the audit list: read off the record as each of its steps left it. */
import { approvalSteps } from '../approval/approval-events';
import type { Certificate } from '../certificate/certificate';
import type { Order } from '../order/order';
import { requestOf } from '../order/order';
import type { Work } from '../work/work';
import type { AuditFacts } from './audit-event';
import type { Outcome } from './outcome';
import { BY_APP, outcomeOf } from './audit-event';

/** An event, and what it is known by: the same one again, from a job that came twice, is not kept twice. */
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
  return [...eventsOfApproval(before, after), ...eventsOfState(before, after, trouble)];
}

function eventsOfApproval(before: Order, after: Order): JobEvent[] {
  const { issueId, id: orderId } = after;
  return approvalSteps(before, after).map(({ once, act, outcome }) => ({
    once: `${orderId}:${once}`,
    facts: { actor: BY_APP, issueId, orderId, act, outcome, code: '' },
  }));
}

function eventsOfState(before: Order, after: Order, trouble: string): JobEvent[] {
  const { issueId, id: orderId } = after;
  const profileId = requestOf(after)?.profileId;
  const subject = { actor: BY_APP, issueId, orderId, ...(profileId !== undefined && { profileId }) };
  const delays = heldUp(before, after).map(({ once, ...end }) => ({
    once: `${orderId}:${once}`,
    facts: { ...subject, act: 'order-delayed', ...end },
  }));
  const step = stepOf(before, after, trouble);
  if (step) {
    const { outcome } = step;
    // An answer may get lost twice: a state that is reached again is another event.
    const event = { once: `${orderId}:${after.state}:${after.version}`, facts: { ...subject, ...step } };
    // It got there, and its issue cannot be told.
    return outcome === 'done' && after.work === 'open' ? [event, ...delays] : [event];
  }
  const refused = refusedAtOnce(before, after);
  if (refused.length > 0) return refused.map(({ once, act }) => ({ once, facts: { ...subject, act, ...REFUSED } }));
  return delays;
}

/** @returns undefined where the order has come to no other state that tells anybody anything */
function stepOf(before: Order, { state }: Order, trouble: string) {
  if (before.state === state || PASSING.has(state)) return undefined;
  const outcome = ENDS[state] ?? 'done';
  return { act: `order-${state}`, outcome, code: outcome === 'done' ? '' : trouble };
}

const REFUSED = { outcome: 'refused', code: '' } as const;

/** What was refused before any job came to it: the transition wrote the answer, and the job has told it to the issue now. */
function refusedAtOnce(before: Order, after: Order): { readonly once: string; readonly act: string }[] {
  if (after.untold.length > 0) return [];
  return before.untold.flatMap((message) => {
    const { id, untoldSince } = before;
    if (message.kind === 'wish-refused') {
      return [{ once: `${id}:${message.what}:${untoldSince}`, act: `certificate-${message.what}-refused` }];
    }
    const isBorn = message.kind === 'refused' && before.since === before.createdAt;
    return isBorn ? [{ once: `${id}:rejected`, act: 'order-rejected' }] : [];
  });
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

/** @param passed the certificate as it was found and as each step left it */
export function eventsOfCertificate(passed: readonly Certificate[]): JobEvent[] {
  return passed.slice(1).flatMap((after, place) => {
    const before = passed[place] ?? after;
    return [...happenings(before, after), ...answers(before, after), ...troubles(before, after)];
  });
}

function happenings(before: Certificate, after: Certificate): JobEvent[] {
  return HAPPENINGS.flatMap(({ act, mark }) => {
    const now = mark(after);
    if (now === undefined || now === mark(before)) return [];
    return [{ once: `${after.id}:${act}:${now}`, facts: { ...subjectOf(after), act, outcome: 'done', code: '' } }];
  });
}

/** What became of a wish is told to the issue in the same write. */
function answers(before: Certificate, after: Certificate): JobEvent[] {
  const [wish] = before.wishes;
  const said = after.untold.at(-1);
  if (!wish || !said || after.wishes.length >= before.wishes.length) return [];
  const once = `${after.id}:answer:${wish.executionId || after.version}`;
  const facts = { ...subjectOf(after), code: '' };
  if (said.kind === 'wish-refused') {
    return [{ once, facts: { ...facts, act: `certificate-${wish.what}-refused`, outcome: 'refused' } }];
  }
  // The one before it on the same issue, which is still valid, was meant.
  const isPrevious = said.kind === 'revoked' && said.previous;
  return isPrevious ? [{ once, facts: { ...facts, act: 'certificate-revoked', outcome: 'done' } }] : [];
}

function troubles(before: Certificate, after: Certificate): JobEvent[] {
  return heldUp(before, after).map(({ once, ...end }) => ({
    once: `${after.id}:${once}`,
    facts: { ...subjectOf(after), act: 'certificate-delayed', ...end },
  }));
}

const subjectOf = ({ issueId, profileId, id: certificateId, orderId }: Certificate) => ({
  ...{ actor: BY_APP, issueId, profileId, certificateId, orderId },
});

/** A trouble is kept once while it lasts, as the issue is told of it once. */
function heldUp(before: Work, after: Work) {
  const { trouble: code, version } = after;
  if (code === '' || code === before.trouble) return [];
  return [{ once: `trouble:${code}:${version}`, outcome: outcomeOf(code), code }];
}
