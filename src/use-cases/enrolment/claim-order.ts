/** Journey 2, first step: a transition was taken; claim the next generation of the issue's certificate and queue it. */
import type { Order } from '../../domain/order/order';
import { endedWithoutCertificate, lineageOfIssue } from '../../domain/order/order';
import type { Claim } from '../../domain/order/order-steps';
import { newOrder } from '../../domain/order/order-steps';
import { alsoTell } from '../../domain/order/order-work';
import type { Ports } from '../ports';
import { operatorsOfOrder } from './order-profile';

type Needs = Pick<Ports, 'now' | 'orders' | 'jobs' | 'profiles'>;

/** Claims lost in a row before something must be wrong with the storage. */
const CLAIM_TRIES = 5;

/**
 * Reads nothing but the orders, so that it cannot fail for Jira's or SCM's sake: what is wrong with the request is
 * found by the job and told on the issue. Delivered twice it claims once (`executionId`).
 */
export async function claimOrder(ports: Needs, claim: Claim): Promise<Order> {
  for (let tries = 0; tries < CLAIM_TRIES; tries++) {
    const order = await claimOrJoin(ports, claim);
    if (!order) continue;
    await ports.jobs.advance(order.id, 0);
    return order;
  }
  throw new Error(`Order of issue ${claim.issueId} could not be claimed`);
}

async function claimOrJoin(ports: Needs, claim: Claim): Promise<Order | undefined> {
  const generations = await ports.orders.listLatest(lineageOfIssue(claim.issueId));
  const repeated = generations.find((order) => isRepetition(order, claim));
  if (repeated) return repeated;
  const latest = generations[0];
  if (latest && !endedWithoutCertificate(latest)) return refuseSecond(ports, latest, claim);
  const order = newOrder(claim, (latest?.generation ?? 0) + 1, ports.now());
  return (await ports.orders.claim(order)) ? order : undefined;
}

function isRepetition({ executionId, joined }: Order, claim: Claim): boolean {
  return claim.executionId !== '' && (executionId === claim.executionId || joined.includes(claim.executionId));
}

/** So many further transitions are remembered; Forge repeats a delivery for a day at most. */
const REMEMBERED = 20;

/** No second order: the issue is told of the one that there is; a certificate that there is goes to where the issue now stands. */
async function refuseSecond(ports: Needs, order: Order, { executionId, arrivedAt }: Claim): Promise<Order | undefined> {
  const running = { ...order, joined: [...order.joined, executionId].slice(-REMEMBERED) };
  return ports.orders.replace(order, await answerTo(ports, running, arrivedAt));
}

async function answerTo(ports: Needs, running: Order, arrivedAt: string): Promise<Order> {
  if (running.state === 'issued') {
    const again = { kind: 'enrolled', certId: running.certId, warnings: [] } as const;
    return alsoTell({ ...running, arrivedAt }, again, ports.now());
  }
  const operators = running.state === 'unknown' ? await operatorsOfOrder(ports, running.request) : [];
  return alsoTell(running, { kind: 'already-running', operators }, ports.now());
}
