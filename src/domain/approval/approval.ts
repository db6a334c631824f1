/** The approval of one order: what people were asked about, who said what, and until when they may. */
import { DAY_MS } from '../validity';
import type { ApprovalSettings } from './approval-settings';
import type { ApprovalSubject } from './subject/approval-subject';

/** One person's approval. Epoch milliseconds. */
export interface Given {
  readonly by: string;
  readonly at: number;
}

export interface OrderApproval {
  /** `covered`: by an approval of an earlier order of the same certificate; its people are in `given`. */
  readonly stage: 'asked' | 'approved' | 'covered' | 'declined' | 'expired';
  /** Of the subject: what an approval covers from then on. */
  readonly hash: string;
  /** Of the subject and the CSR: what must not change under the eyes of those who approve. */
  readonly request: string;
  readonly subject: ApprovalSubject;
  readonly given: readonly Given[];
  /** Epoch milliseconds; of one that is covered, when that was found. */
  readonly askedAt: number;
  /** Epoch milliseconds until which it can be approved. */
  readonly until: number;
  /** Who declined it, and why. */
  readonly declined?: { readonly by: string; readonly reason: string };
}

/** What has to be approved, as it was read just now. */
export interface Asked {
  readonly subject: ApprovalSubject;
  readonly hash: string;
  readonly request: string;
}

/** People are asked from now on. */
export function askedFor(asked: Asked, { days }: ApprovalSettings, now: number): OrderApproval {
  return { stage: 'asked', ...asked, given: [], askedAt: now, until: now + days * DAY_MS };
}

/** An approval of an earlier order of the same certificate, for the same subject, covers this one. */
export function coveredBy(asked: Asked, standing: OrderApproval, now: number): OrderApproval {
  return { stage: 'covered', ...asked, given: standing.given, askedAt: now, until: now };
}

/** One more approves; nobody counts twice. */
export function alsoGiven(approval: OrderApproval, given: Given): OrderApproval {
  if (approval.given.some(({ by }) => by === given.by)) return approval;
  return { ...approval, given: [...approval.given, given] };
}

/** @returns whether an order may be sent that bears it */
function isApproved({ stage }: Pick<OrderApproval, 'stage'>): boolean {
  return stage === 'approved' || stage === 'covered';
}

/** What orders of a certificate, newest first, say of approvals. */
type Approvals = readonly { readonly approval?: OrderApproval }[];

/** @returns the approval that covers an unchanged order; undefined where the last word on this very subject was no */
export function standingApproval(orders: Approvals, hash: string): OrderApproval | undefined {
  const decided = orders.flatMap(({ approval }) => (approval && isDecided(approval) ? [approval] : []));
  const last = decided.find((approval) => approval.hash === hash);
  return last && isApproved(last) ? last : undefined;
}

/** Nobody having answered in time decides nothing about the subject. */
function isDecided({ stage }: OrderApproval): boolean {
  return stage === 'approved' || stage === 'covered' || stage === 'declined';
}

/** @returns what was approved last, whatever it was; what is asked for is shown beside it */
export function lastApproved(orders: Approvals): OrderApproval | undefined {
  return orders.map(({ approval }) => approval).find((approval) => approval && isApproved(approval));
}
