/**
 * The job: looks at what an order needs next and does it, until it has to wait. Delivered twice, early or late it does
 * nothing twice: every step is a write on the version that was read, and side effects happen under a lease.
 */
import { isUnsent } from '../../domain/approval/unsent';
import type { UnsentOrder } from '../../domain/approval/unsent';
import type { JobEvent } from '../../domain/audit/job-events';
import { eventsOfOrder } from '../../domain/audit/job-events';
import type { Order, SubmittingOrder } from '../../domain/order/order';
import { inTrouble, toUnknown } from '../../domain/order/order-steps';
import { told } from '../../domain/order/order-work';
import { isDue, isHeld, lease, secondsUntil } from '../../domain/work/work';
import { collectCertificate } from '../enrolment/job/collect-certificate';
import { isAskedFor, lookNow } from '../enrolment/job/look-now';
import { submitOrder } from '../enrolment/job/submit-order';
import { tellIssue } from '../enrolment/job/tell-issue';
import { operatorsOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';
import { walk } from './walk';

/** What the job did, for the one line that it logs. */
export interface Advance {
  readonly order: string;
  readonly from: string;
  readonly to: string;
  readonly trouble: string;
  /** For the audit list. */
  readonly happened: readonly JobEvent[];
}

/** @returns what was done; undefined when there was nothing to do (a double delivery, an ended order) */
export async function advanceOrder(ports: Ports, id: string): Promise<Advance | undefined> {
  const found = await ports.orders.find(id);
  if (!found || !isDue(found, ports.now())) return undefined;
  const { reached, trouble } = await walk<Order>(found, ports.now, (order, writtenHere) =>
    step(ports, order, writtenHere),
  );
  if (reached.work === 'open') await ports.jobs.queue({ kind: 'order', id }, secondsUntil(reached, ports.now()));
  return { order: id, from: found.state, to: reached.state, trouble, happened: eventsOfOrder(found, reached, trouble) };
}

/** @param writtenHere whether this very job wrote the order, and so holds its lease */
async function step(ports: Ports, order: Order, writtenHere: boolean): Promise<Order | undefined> {
  // First of all: whatever else there is to say, the answer to a call that was sent is missing.
  if (order.state === 'submitting') return markUnknown(ports, order);
  if (isAskedFor(order)) return lookNow(ports, order);
  if (order.untold.length > 0) return tell(ports, order, writtenHere);
  if (isUnsent(order)) return submit(ports, order);
  if (order.state === 'requested' || order.state === 'applied') return collectCertificate(ports, order);
  // Nothing left to tell, and nothing that we can do.
  return ports.orders.replace(order, told(order, ports.now()));
}

/** What failed before is one delivery's alone to try again: SCM in trouble is not asked by as many as come. */
async function submit(ports: Ports, order: UnsentOrder): Promise<Order | undefined> {
  if (order.failures === 0) return submitOrder(ports, order);
  const leased = await ports.orders.replace(order, lease(order, ports.now()));
  return leased && isUnsent(leased) ? submitOrder(ports, leased) : undefined;
}

/** Telling in the job that changed the state is the first try; any later job may repeat what was already said. */
async function tell(ports: Ports, order: Order, writtenHere: boolean): Promise<Order | undefined> {
  if (writtenHere && isHeld(order, ports.now())) return tellIssue(ports, order, false);
  const leased = await ports.orders.replace(order, lease(order, ports.now()));
  return leased && tellIssue(ports, leased, true);
}

/** The lease of a call ended without an outcome: its job died, and nobody knows whether SCM took the order. */
async function markUnknown(ports: Ports, order: SubmittingOrder): Promise<Order | undefined> {
  const unknown = toUnknown(order, await operatorsOfOrder(ports, order.request), ports.now());
  return ports.orders.replace(order, inTrouble(unknown, 'scm-no-answer'));
}
