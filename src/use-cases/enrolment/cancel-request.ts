/** *Cancel Request*: what was not sent is not sent any more; what was sent can only be declined in SCM, and the issue says by whom. */
import { isUnsent } from '../../domain/approval/unsent';
import type { MessageOf } from '../../domain/issue/issue-messages';
import type { Order, OrderRequest } from '../../domain/order/order';
import { endedWithoutCertificate } from '../../domain/order/order';
import { toCancelledByPerson } from '../../domain/order/order-steps';
import type { Claim } from '../../domain/order/order-steps';
import { alsoTell, joinedBy, LOST_IN_A_ROW, wasJoinedBy } from '../../domain/work/work';
import { operatorsOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'profiles' | 'jobs'>;

/** Delivered twice it answers once. @returns the order; undefined where the issue has none that could be cancelled */
export async function cancelRequest(
  ports: Needs,
  { issueId, executionId, arrivedAt, rule }: Claim,
): Promise<Order | undefined> {
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const order = await ports.orders.findLatest(await ports.orders.lineageOf(issueId));
    if (order?.issueId !== issueId || endedWithoutCertificate(order)) return undefined;
    if (wasJoinedBy(order, executionId)) return order;
    const answer = { arrivedAt, rule };
    const stored = await ports.orders.replace(order, await cancelled(ports, joinedBy(order, executionId), answer));
    if (!stored) continue;
    await ports.jobs.queue({ kind: 'order', id: stored.id }, 0);
    return stored;
  }
  throw new Error(`Order of issue ${issueId} could not be cancelled`);
}

type Answer = Pick<Claim, 'arrivedAt' | 'rule'>;

/** @param moveTo where the rule says that the issue goes */
function answerOf({ arrivedAt, rule }: Answer, moveTo: string | undefined) {
  return { arrivedAt, comments: rule.comments ?? 'all', ...(moveTo !== undefined && { moveTo }) } as const;
}

async function cancelled(ports: Needs, order: Order, answer: Answer): Promise<Order> {
  if (isUnsent(order)) {
    const done = toCancelledByPerson(order, ports.now(), answerOf(answer, answer.rule.onSuccess));
    return dueAtOnce(done, ports.now());
  }
  if (!('request' in order)) return order;
  const late = await tooLate(ports, order.state, order.request);
  const told = alsoTell(order, { ...late, ...answerOf(answer, answer.rule.onRefusal) }, ports.now());
  return order.state === 'issued' ? told : { ...told, cancelAsked: true };
}

/** Told by a job of its own, not by this one. */
function dueAtOnce(order: Order, now: number): Order {
  return { ...order, leaseUntil: 0, nextAttemptAt: now };
}

async function tooLate(
  ports: Needs,
  state: Order['state'],
  request: OrderRequest,
): Promise<MessageOf<'cancel-too-late'>> {
  const { mark } = request;
  if (state === 'issued') return { kind: 'cancel-too-late', how: 'issued', mark, operators: [] };
  const how = state === 'unknown' ? 'unknown' : 'sent';
  return { kind: 'cancel-too-late', how, mark, operators: await operatorsOfOrder(ports, request) };
}
