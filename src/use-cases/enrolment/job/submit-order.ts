/** Journey 2: reads the issue, stores the intent, and sends the order to SCM, once. */
import type { Order, OrderRequest, QueuedOrder, SubmittingOrder } from '../../../domain/order/order';
import {
  backToQueued,
  inTrouble,
  toCancelled,
  toRejected,
  toRequested,
  toSubmitting,
  toUnknown,
} from '../../../domain/order/order-steps';
import { postponed } from '../../../domain/order/order-work';
import { orderComments, orderMark } from '../../../domain/order/order-mark';
import type { Problem } from '../../../domain/problem';
import { asProblem } from '../../../domain/problem';
import type { Issue, Ports } from '../../ports';
import type { Prepared } from '../prepare-request';
import { prepareRequest } from '../prepare-request';

type Needs = Pick<Ports, 'now' | 'issues' | 'orders' | 'profiles' | 'scm'>;

/** @returns the order as stored; undefined when another job was faster, which then does the rest */
export async function submitOrder(ports: Needs, order: QueuedOrder): Promise<Order | undefined> {
  try {
    const issue = await ports.issues.find(order.issueId);
    if (!issue || hasMovedOn(order, issue)) {
      return await ports.orders.replace(order, toCancelled(order, issue?.status.name, ports.now()));
    }
    return await submitFor(ports, order, issue);
  } catch (thrown) {
    return ports.orders.replace(order, postponed(order, asProblem(thrown), ports.now()));
  }
}

function hasMovedOn(order: QueuedOrder, issue: Issue): boolean {
  return order.arrivedAt !== '' && issue.status.id !== order.arrivedAt;
}

async function submitFor(ports: Needs, order: QueuedOrder, issue: Issue): Promise<Order | undefined> {
  const prepared = await prepareRequest(ports, issue, order.rule);
  if (!prepared.ok) {
    const rejected = toRejected(order, { kind: 'refused', ...prepared.refusal }, ports.now());
    return ports.orders.replace(order, inTrouble(rejected, 'invalid-input'));
  }
  const request = requestOf(order, issue, { ...prepared.request, sentAt: ports.now() });
  const intent = await ports.orders.replace(order, toSubmitting(order, request, ports.now()));
  if (intent?.state !== 'submitting') return undefined;
  return keep(ports, intent, await send(ports, intent, prepared.request));
}

function requestOf(order: QueuedOrder, issue: Issue, prepared: Prepared & { sentAt: number }): OrderRequest {
  const { profile, ...asked } = prepared;
  return { ...asked, profileId: profile.id, profileName: profile.name, mark: orderMark(issue.key, order) };
}

/** What became of the call, to be applied to the order as it stands by then. */
type Outcome = (order: SubmittingOrder) => Order;

/** The one billable call. It is never repeated here: the outcome says what is known. */
async function send(ports: Needs, intent: SubmittingOrder, { profile, csr }: Prepared): Promise<Outcome> {
  try {
    const { certId } = await ports.scm.enroll(profile, { csr, comments: orderComments(profile, intent.request.mark) });
    return (order) => toRequested(order, certId, ports.now());
  } catch (thrown) {
    return afterFailure(asProblem(thrown), { operators: profile.operators, now: ports.now() });
  }
}

function afterFailure(problem: Problem, { operators, now }: { operators: readonly string[]; now: number }): Outcome {
  const { code } = problem;
  if (problem.kind.taken === 'maybe') return (order) => inTrouble(toUnknown(order, operators, now), code);
  if (problem.kind.retry) return (order) => backToQueued(order, problem, now);
  const refusal = { kind: 'refused', actor: problem.kind.actor, reasons: [problem.message] } as const;
  return (order) => inTrouble(toRejected(order, refusal, now), code);
}

/** What SCM answered must not get lost because someone added a word to the order meanwhile. */
async function keep(ports: Needs, intent: SubmittingOrder, outcome: Outcome): Promise<Order | undefined> {
  const stored = await ports.orders.replace(intent, outcome(intent));
  if (stored) return stored;
  const current = await ports.orders.find(intent.id);
  return current?.state === 'submitting' ? keep(ports, current, outcome) : undefined;
}
