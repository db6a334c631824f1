/** What an issue is told when somebody asks how its order or its certificate stands. */
import type { Certificate } from '../certificate/certificate';
import type { IssueMessage, MessageOf } from '../issue/issue-messages';
import { isNote } from '../order/note';
import type { Order } from '../order/order';
import { WORDS } from '../order/order-view';
import { explainRenewal } from '../renewal/explain';
import type { RenewalPolicy } from '../renewal/policy';
import type { RenewalLimits } from '../renewal/schedule-renewal';
import { expired } from '../validity';

type Status = MessageOf<'status'>;

/** @returns the answer on an issue that nothing was ever ordered for */
export function nothingOrdered(issueId: string): Status {
  return {
    kind: 'status',
    issueId,
    title: 'Nothing ordered yet',
    next: 'Someone runs “Enroll Certificate” on this issue.',
  };
}

/** @param scm whether SCM answered, where it was asked */
function statusOfOrder(order: Order, issueId: string, scm: Status['scm']): Status {
  if (order.issueId !== issueId || isNote(order)) return nothingOrdered(issueId);
  return {
    ...{ kind: 'status', issueId, ...WORDS[order.state], since: order.since },
    ...(scm !== undefined && { scm }),
  } as const;
}

/** Puts the answer in the place of the question; whoever asked meanwhile is answered too. */
export function withStatus<Kept extends Order>(order: Kept, scm: Status['scm'], now: number): Kept {
  const answer = (message: IssueMessage) =>
    message.kind === 'status-asked' ? statusOfOrder(order, message.issueId, scm) : message;
  return { ...order, untold: order.untold.map(answer), nextAttemptAt: now };
}

interface Known {
  readonly certificate: Certificate;
  /** Of the lineage, the newest that counts. */
  readonly latest: Order;
  readonly policy: RenewalPolicy;
  readonly limits?: RenewalLimits;
  readonly now: number;
  /** What `latest` brought was not handed out. */
  readonly withheld: boolean;
}

export function statusOfCertificate({ latest, ...known }: Known, scm: Status['scm']): Status {
  const { certificate } = known;
  const { issueId, notAfter } = certificate;
  const next = explainRenewal(known, latest);
  return { kind: 'status', issueId, ...standing(known), next, notAfter, ...(scm !== undefined && { scm }) };
}

function standing({ certificate, now }: Omit<Known, 'latest'>): { title: string; since: number } {
  const { revoked, notAfter, createdAt } = certificate;
  if (revoked) return { title: 'Revoked', since: revoked.at };
  return expired(notAfter, now) ? { title: 'Expired', since: notAfter } : { title: 'Issued', since: createdAt };
}
