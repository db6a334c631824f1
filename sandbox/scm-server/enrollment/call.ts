/** One authorised call of the Enrollment API, and the order it is about. */
import type { RestAccount } from '../accounts/rest-account';
import { statusAt } from '../orders/life-cycle';
import type { CertStatus, Order } from '../orders/order';
import type { ScmState } from '../scm-state';
import { Refusal } from '../wire/refusal';
import type { Reply } from '../wire/reply';

interface EnrollmentCall {
  readonly account: RestAccount;
  /** From the path; empty for enroll. */
  readonly certId: string;
  readonly body: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Carries a call out. Throws Refusal for what SCM refuses. */
export type Handler = (call: EnrollmentCall, scm: ScmState) => Reply | Promise<Reply>;

/** @throws Refusal 404 -5101 for an unknown id and for another organization's */
export function orderOf({ certId, account }: EnrollmentCall, { orders }: ScmState): Order {
  const order = orders.find(certId);
  if (order?.request.organization !== account.organization) throw new Refusal(-5101, certId, 404);
  return order;
}

/** @throws Refusal -130 naming the state */
export function requireState(order: Order, now: number, allowed: readonly CertStatus[]): void {
  const status = statusAt(order, now);
  if (!allowed.includes(status)) throw new Refusal(-130, status.toUpperCase());
}
