/**
 * The job of an order of an account: looks at what it needs next and does it, until it has to wait. Delivered twice, early or
 * late it orders nothing twice: every step is a write on the version that was read.
 */
import type { JobEvent } from '../../../../domain/audit/job-events';
import { eventsOfAccountOrder } from '../../../../domain/account-order/order-events';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { postponed, toUnknown } from '../../../../domain/account-order/order-steps';
import { asProblem } from '../../../../domain/problem';
import { isDue, isHeld, secondsUntil } from '../../../../domain/work/work';
import { followOrder } from './follow';
import { lookForAnswer } from './look/look-for-answer';
import type { OrderJobNeeds } from './order-account';
import { submitOrder } from './submit';

/** What the job did, for the one line that it logs. */
export interface OrderAdvance {
  readonly order: string;
  readonly from: string;
  readonly to: string;
  readonly trouble: string;
  readonly happened: readonly JobEvent[];
}

/** More steps in one job are a mistake: an order takes submit and follow. */
const LONGEST_WALK = 5;

/** @returns what was done; undefined when there was nothing to do (a double delivery, an ended order) */
export async function advanceAccountOrder(ports: OrderJobNeeds, id: string): Promise<OrderAdvance | undefined> {
  const found = await ports.accountOrders.find(id);
  if (!found || !isDue(found, ports.now())) return undefined;
  let reached = found;
  for (let steps = 0; steps < LONGEST_WALK; steps++) {
    const next = await step(ports, reached);
    if (!next) break;
    reached = next;
    if (isHeld(reached, ports.now()) || !isDue(reached, ports.now())) break;
  }
  if (reached.work === 'open') {
    await ports.jobs.queue({ kind: 'account-order', id }, secondsUntil(reached, ports.now()));
  }
  const { state: from } = found;
  const happened = eventsOfAccountOrder(found, reached);
  return { order: id, from, to: reached.state, trouble: reached.trouble, happened };
}

async function step(ports: OrderJobNeeds, order: AccountOrder): Promise<AccountOrder | undefined> {
  // Its lease has ended without an outcome: the job died, and nobody knows whether SCM took the order.
  if (order.state === 'submitting') {
    return ports.accountOrders.replace(order, toUnknown(order, 'scm-no-answer', ports.now()));
  }
  if (order.state === 'queued') return submitOrder(ports, order);
  if (order.state !== 'unknown' && order.state !== 'placed') return undefined;
  try {
    return await (order.state === 'unknown' ? lookForAnswer : followOrder)(ports, order);
  } catch (thrown) {
    return ports.accountOrders.replace(order, postponed(order, asProblem(thrown), ports.now()));
  }
}
