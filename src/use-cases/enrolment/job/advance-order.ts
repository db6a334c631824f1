/**
 * The job: looks at what an order needs next and does it, until it has to wait. Delivered twice, early or late it does
 * nothing twice: every step is a write on the version that was read, and side effects happen under a lease.
 */
import type { Order, SubmittingOrder } from '../../../domain/order/order';
import { inTrouble, toUnknown } from '../../../domain/order/order-steps';
import { lease, told } from '../../../domain/order/order-work';
import type { Ports } from '../../ports';
import { operatorsOfOrder } from '../order-profile';
import { collectCertificate } from './collect-certificate';
import { submitOrder } from './submit-order';
import { tellIssue } from './tell-issue';

/** What the job did, for the one line that it logs. */
export interface Advance {
  readonly order: string;
  readonly from: string;
  readonly to: string;
  readonly trouble: string;
}

/** An order takes at most: submit, tell, or collect, tell; more in one job is a mistake. */
const LONGEST_WALK = 6;

/** Clocks of two machines may differ a little; a job is not early within this. */
const CLOCK_SKEW_MS = 2_000;

/** @returns what was done; undefined when there was nothing to do (a double delivery, an ended order) */
export async function advanceOrder(ports: Ports, orderId: string): Promise<Advance | undefined> {
  const found = await ports.orders.find(orderId);
  if (!found || !isDue(found, ports.now())) return undefined;
  const reached = await walk(ports, found);
  const { order, trouble } = reached;
  if (order.work === 'open') await ports.jobs.advance(orderId, secondsUntil(order, ports.now()));
  return { order: orderId, from: found.state, to: order.state, trouble };
}

/** @returns where the order got to, and the last problem on the way */
async function walk(ports: Ports, found: Order): Promise<{ order: Order; trouble: string }> {
  let order = found;
  let trouble = '';
  for (let steps = 0; steps < LONGEST_WALK; steps++) {
    const next = await step(ports, order, order !== found);
    if (!next) break;
    order = next;
    trouble = next.trouble || trouble;
    if (!isHeldHere(order, ports.now()) && !isDue(order, ports.now())) break;
  }
  return { order, trouble };
}

/** @param writtenHere whether this very job wrote the order, and so holds its lease */
async function step(ports: Ports, order: Order, writtenHere: boolean): Promise<Order | undefined> {
  // First of all: whatever else there is to say, the answer to a call that was sent is missing.
  if (order.state === 'submitting') return markUnknown(ports, order);
  if (order.untold.length > 0) return tell(ports, order, writtenHere);
  if (order.state === 'queued') return submitOrder(ports, order);
  if (order.state === 'requested' || order.state === 'applied') return collectCertificate(ports, order);
  // Nothing left to tell, and nothing that we can do.
  return ports.orders.replace(order, told(order, ports.now()));
}

/** Telling in the job that changed the state is the first try; any later job may repeat what was already said. */
async function tell(ports: Ports, order: Order, writtenHere: boolean): Promise<Order | undefined> {
  if (writtenHere && isHeldHere(order, ports.now())) return tellIssue(ports, order, false);
  const leased = await ports.orders.replace(order, lease(order, ports.now()));
  return leased && tellIssue(ports, leased, true);
}

/** The lease of a call ended without an outcome: its job died, and nobody knows whether SCM took the order. */
async function markUnknown(ports: Ports, order: SubmittingOrder): Promise<Order | undefined> {
  const unknown = toUnknown(order, await operatorsOfOrder(ports, order.request), ports.now());
  return ports.orders.replace(order, inTrouble(unknown, 'scm-no-answer'));
}

function isDue(order: Order, now: number): boolean {
  return order.work === 'open' && order.leaseUntil <= now && order.nextAttemptAt <= now + CLOCK_SKEW_MS;
}

function isHeldHere(order: Order, now: number): boolean {
  return order.work === 'open' && order.leaseUntil > now;
}

function secondsUntil(order: Order, now: number): number {
  return Math.max(0, Math.ceil((order.nextAttemptAt - now) / 1_000));
}
