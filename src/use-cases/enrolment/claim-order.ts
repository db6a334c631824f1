/** Journeys 2 and 3, first step: a transition was taken; claim the next generation of the issue's certificate and queue it. */
import type { Certificate } from '../../domain/certificate/certificate';
import { certificateIdOf } from '../../domain/certificate/certificate';
import type { IssueMessage } from '../../domain/issue/issue-messages';
import { answerClaim } from '../../domain/order/answer-claim';
import type { Asked, ClaimAnswer } from '../../domain/order/answer-claim';
import type { Order } from '../../domain/order/order';
import type { Claim, Place } from '../../domain/order/order-steps';
import { newOrder, toRejected } from '../../domain/order/order-steps';
import { ruleFromHome } from '../../domain/rule/home-status';
import { alsoTell, joinedBy, LOST_IN_A_ROW } from '../../domain/work/work';
import { operatorsOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'jobs' | 'profiles'>;

/**
 * Reads nothing but the app's own records, so that it cannot fail for Jira's or SCM's sake: what is wrong with the
 * request is found by the job and told on the issue. Delivered twice it claims once (`executionId`).
 */
export async function claimOrder(ports: Needs, asked: Asked, claim: Claim): Promise<Order> {
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const order = await claimOrJoin(ports, asked, claim);
    if (!order) continue;
    await ports.jobs.queue({ kind: 'order', id: order.id }, 0);
    return order;
  }
  throw new Error(`Order of issue ${claim.issueId} could not be claimed`);
}

/** @returns undefined when someone else was faster: look again */
async function claimOrJoin(ports: Needs, asked: Asked, claim: Claim): Promise<Order | undefined> {
  const lineage = await ports.orders.lineageOf(claim.issueId);
  const generations = await ports.orders.listLatest(lineage);
  const newest = await newestCertificate(ports, generations);
  const answer = answerClaim({ asked, claim, lineage, generations, newest, now: ports.now() });
  return act(ports, fromHome(claim, asked, newest), answer);
}

/** What follows a certificate on its own issue goes where that stands, unless the rule says otherwise. */
function fromHome(claim: Claim, asked: Asked, newest: Certificate | undefined): Claim {
  if (asked === 'enroll' || newest?.issueId !== claim.issueId) return claim;
  return { ...claim, rule: ruleFromHome(newest, claim.rule) };
}

async function newestCertificate(ports: Needs, generations: readonly Order[]): Promise<Certificate | undefined> {
  const issued = generations.find((order) => order.state === 'issued');
  if (issued) return ports.certificates.find(certificateIdOf(issued));
  const renews = generations[0]?.renews;
  return renews && ports.certificates.find(renews.id);
}

async function act(ports: Needs, claim: Claim, answer: ClaimAnswer): Promise<Order | undefined> {
  switch (answer.act) {
    case 'repeated':
      return answer.order;
    case 'claim':
      return place(ports, newOrder(claim, answer.place, ports.now()));
    case 'refuse':
      return place(ports, refused(claim, answer, ports.now()));
    case 'join':
      return join(ports, answer, claim);
  }
}

async function place(ports: Needs, order: Order): Promise<Order | undefined> {
  return (await ports.orders.claim(order)) ? order : undefined;
}

function refused(claim: Claim, { place: at, sentence }: { place: Place; sentence: string }, now: number): Order {
  const refusal = { kind: 'refused', actor: 'requester', reasons: [sentence] } as const;
  return { ...toRejected(newOrder(claim, at, now), refusal, now), leaseUntil: 0, nextAttemptAt: now };
}

/** No second order: the issue is told of the one that there is; a certificate that there is goes to where the issue now stands. */
async function join(
  ports: Needs,
  { order, message }: { order: Order; message: IssueMessage },
  { executionId, arrivedAt }: Claim,
): Promise<Order | undefined> {
  const joined = joinedBy(message.kind === 'enrolled' ? { ...order, arrivedAt } : order, executionId);
  return ports.orders.replace(order, alsoTell(joined, await withOperators(ports, order, message), ports.now()));
}

async function withOperators(ports: Needs, order: Order, message: IssueMessage): Promise<IssueMessage> {
  if (message.kind !== 'already-running' || order.state !== 'unknown') return message;
  return { ...message, operators: await operatorsOfOrder(ports, order.request) };
}
