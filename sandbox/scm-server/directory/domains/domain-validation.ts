/** Domain control validation of one domain: facts, and what they come to as time passes. */

export const DCV_MODES = ['EMAIL', 'CNAME', 'HTTP', 'HTTPS', 'AUTO', 'TXT'] as const;
export type DcvMode = (typeof DCV_MODES)[number];

export type DcvStatus = 'NOT_VALIDATED' | 'VALIDATED' | 'EXPIRED';
export type DcvOrderStatus = 'NOT_INITIATED' | 'AWAITING_SUBMISSION' | 'SUBMITTED' | 'REJECTED';

/** One attempt to prove control. Times are epoch milliseconds. */
export interface DcvOrder {
  readonly mode: DcvMode;
  status: Exclude<DcvOrderStatus, 'NOT_INITIATED'>;
  submittedAt?: number;
  backendId?: string;
  /** Address that was asked, for EMAIL. */
  email?: string;
  emailReference?: string;
  /** Upper-case hex digits of two hashes, from which host, target and file are made. */
  readonly token: string;
}

export interface DomainValidation {
  validatedAt?: number;
  expiresAt?: number;
  method?: DcvMode;
  order?: DcvOrder;
  /** Validated anew before it runs out, as a DNS connector does. */
  keptFresh: boolean;
  /** Whether the proof is in place when SCM looks. */
  provable: boolean;
}

const dayMs = 86_400_000;
/** With so little left a DNS connector validates anew. */
const freshMs = 30 * dayMs;
/** How often SCM looks for a proof that isn't there yet. */
const checkEveryMs = 3_600_000;

/** How long a validation may be reused (BR 4.2.1), less the two days' margin that Sectigo keeps. */
const REUSE: readonly { readonly from: number; readonly days: number }[] = [
  { from: Date.UTC(2029, 2, 15), days: 9 },
  { from: Date.UTC(2027, 2, 15), days: 98 },
  { from: Date.UTC(2026, 2, 12), days: 198 },
  { from: -Infinity, days: 396 },
];

/** Lets the time until `now` pass. @param checkMs from submission until SCM has looked */
export function settle(validation: DomainValidation, now: number, checkMs: number): void {
  const { order } = validation;
  const looked = order && validation.provable ? lookedAt(order, checkMs) : Infinity;
  if (order && now >= looked) validate(validation, order.mode, looked);
  if (validation.keptFresh && now > (validation.expiresAt ?? 0) - freshMs) validate(validation, 'CNAME', now);
}

function lookedAt({ status, submittedAt = Infinity }: DcvOrder, checkMs: number): number {
  return status === 'SUBMITTED' ? submittedAt + checkMs : Infinity;
}

export function validate(validation: DomainValidation, method: DcvMode, at: number): void {
  const days = REUSE.find(({ from }) => at >= from)?.days ?? 0;
  Object.assign(validation, { validatedAt: at, expiresAt: at + days * dayMs, method });
  delete validation.order;
}

export function dcvStatusAt({ validatedAt, expiresAt }: DomainValidation, now: number): DcvStatus {
  if (validatedAt === undefined) return 'NOT_VALIDATED';
  return now < (expiresAt ?? 0) ? 'VALIDATED' : 'EXPIRED';
}

export function dcvOrderStatus({ order }: DomainValidation): DcvOrderStatus {
  return order?.status ?? 'NOT_INITIATED';
}

/** Last and next time at which SCM looks for the proof; undefined while nothing is submitted. */
export function checksOf(
  { order }: DomainValidation,
  now: number,
): { readonly last: number; readonly next: number } | undefined {
  if (order?.submittedAt === undefined) return undefined;
  const last = order.submittedAt + Math.floor((now - order.submittedAt) / checkEveryMs) * checkEveryMs;
  return { last, next: last + checkEveryMs };
}
