/** What an order waits for: SCM's answer, an issue that is out of sight, or nobody. */
import type { IssueMessage } from '../issue/issue-messages';
import { isProblemCode, PROBLEMS } from '../problem';
import type { Problem } from '../problem';
import { COLLECT_DELAYS_SECONDS, delaySeconds } from '../work/schedule';
import { CLOSED, OFTEN_FOR_MS, ONCE_A_DAY_SECONDS, retryDelay, untoldYet, waiting } from '../work/work';
import { isUnsent } from '../approval/unsent';
import type { UnsentOrder } from '../approval/unsent';
import type { AppliedOrder, Order, OrderState, RequestedOrder } from './order';

/** After a month of looking nothing is urgent any more. */
const OFTEN_LOOKED_FOR_MS = 30 * 86_400_000;

function untilNextLook({ id, unattended }: Pick<Order, 'id' | 'unattended'>, tries: number): number {
  return delaySeconds(COLLECT_DELAYS_SECONDS[unattended ? 'byApp' : 'forPerson'], tries, id);
}

/** Nothing new at SCM: look again by the table. `state` is what SCM says of the order. */
export function lookLater(
  order: RequestedOrder | AppliedOrder,
  state: 'requested' | 'applied',
  now: number,
): RequestedOrder | AppliedOrder {
  const byTable = untilNextLook(order, order.tries);
  const delay = now - order.since > OFTEN_LOOKED_FOR_MS ? ONCE_A_DAY_SECONDS : byTable;
  const since = order.state === state ? order.since : now;
  return { ...order, ...waiting(delay, now), state, since, tries: order.tries + 1, failures: 0, trouble: '' };
}

/** The issue could not be told now. `untold` is what is left to tell. */
export function tellLater(
  order: Order,
  untold: readonly IssueMessage[],
  failure: { problem: Problem; now: number },
): Order {
  const { problem, now } = failure;
  // What waits to be sent must not hang on words that nobody can read.
  if (isUnsent(order) && problem.code === 'jira-missing') return outOfSight({ ...order, untold: [] }, now);
  return untoldYet(order, untold, failure) ?? told({ ...order, untold: [] }, now);
}

/** Deleted, or not to be seen just now: nothing is sent, and it is looked for again. `since` is when it was first missed. */
export function outOfSight<Kept extends UnsentOrder>(order: Kept, now: number): Kept {
  const since = order.trouble === 'jira-missing' ? order.since : now;
  const later = { ...waiting(retryDelay(order), now), failures: order.failures + 1 };
  return { ...order, ...later, trouble: 'jira-missing', since };
}

/** The issue is there again: what comes now starts anew. */
export function inSight<Kept extends UnsentOrder>(order: Kept, now: number): Kept {
  return order.trouble === 'jira-missing' ? { ...order, trouble: '', failures: 0, since: now } : order;
}

/** Whether it waits for a Jira admin, as its profile cannot order just now. */
export function waitsForAdmin({ state, trouble }: Pick<Order, 'state' | 'trouble'>): boolean {
  return isUnsent({ state }) && isProblemCode(trouble) && PROBLEMS[trouble].actor === 'jira-admin';
}

/** Whether a request that was not sent is given up, because its issue has been out of sight for so long. */
export function isGoneForGood({ trouble, since }: UnsentOrder, now: number): boolean {
  return trouble === 'jira-missing' && now - since > OFTEN_FOR_MS;
}

/** What follows once the issue knows everything: go on at once, look again by the table, or wait for someone outside. */
const AFTER_TELLING: Record<OrderState, 'at-once' | 'by-table' | 'closed'> = {
  queued: 'at-once',
  approving: 'at-once',
  submitting: 'at-once',
  requested: 'by-table',
  applied: 'by-table',
  unknown: 'closed',
  issued: 'closed',
  declined: 'closed',
  rejected: 'closed',
  mismatched: 'closed',
  cancelled: 'closed',
};

/** Words that no change of state brought: to say them is no progress. */
const ASIDE: ReadonlySet<IssueMessage['kind']> = new Set(['status', 'rule-not-set-up']);

/** Goes on waiting where it was: by the table, or after the failures that there were. */
function waitingOn(order: Order, now: number) {
  if (order.failures > 0) return waiting(retryDelay(order), now);
  return waiting(isUnsent(order) ? 0 : untilNextLook(order, order.tries), now);
}

/** The issue knows everything; what is due now follows from the state. */
export function told(order: Order, now: number): Order {
  const free = { ...order, untold: [], leaseUntil: 0 } as const;
  // To tell of a delay is no progress: the wait goes on where it was.
  if (order.untold.some(({ kind }) => kind === 'delayed')) return { ...free, ...waiting(retryDelay(order), now) };
  const aside = order.untold.length > 0 && order.untold.every(({ kind }) => ASIDE.has(kind));
  if (aside && AFTER_TELLING[order.state] !== 'closed') return { ...free, ...waitingOn(order, now) };
  const fresh = { ...free, tries: 0, failures: 0, trouble: '' } as const;
  switch (AFTER_TELLING[order.state]) {
    case 'at-once':
      return { ...fresh, nextAttemptAt: now };
    case 'by-table':
      return { ...fresh, nextAttemptAt: now + untilNextLook(order, 0) * 1_000 };
    case 'closed':
      return { ...fresh, ...CLOSED };
  }
}
