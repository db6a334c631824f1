/** Tells the issue what has happened to its order: comments, status, and the certificate itself. */
import type { IssueMessage } from '../../../domain/issue/issue-messages';
import { commentOf } from '../../../domain/issue/issue-messages';
import { STATUSES } from '../../../domain/issue/issue-fields';
import type { Order } from '../../../domain/order/order';
import { nobodyToTell, tellLater, told } from '../../../domain/order/order-work';
import { delaySeconds, RETRY_DELAYS_SECONDS } from '../../../domain/order/schedule';
import type { Problem } from '../../../domain/problem';
import { asProblem } from '../../../domain/problem';
import type { Ports } from '../../ports';
import { deliverCertificate } from './deliver-certificate';

type Needs = Pick<Ports, 'now' | 'issues' | 'orders' | 'certificates'>;

/** Messages after which the issue returns to where it came from. */
const RETURNS: ReadonlySet<IssueMessage['kind']> = new Set(['refused', 'declined', 'mismatched']);

/** Jira does not tell a deleted issue from one that the app may not see just now; a right can be given back. */
const GONE_FOR_GOOD_MS = 7 * 86_400_000;

/**
 * @param order as stored, with its lease held by this job
 * @param repeated an earlier job may have told some of it: look before saying it again
 */
export async function tellIssue(ports: Needs, order: Order, repeated: boolean): Promise<Order | undefined> {
  let done = 0;
  try {
    for (const message of order.untold) {
      await tellOne(ports, order, { message, repeated });
      done += 1;
    }
    return await ports.orders.replace(order, told(order, ports.now()));
  } catch (thrown) {
    return ports.orders.replace(order, afterFailure(order, asProblem(thrown), { done, now: ports.now() }));
  }
}

async function tellOne(
  ports: Needs,
  order: Order,
  telling: { message: IssueMessage; repeated: boolean },
): Promise<void> {
  const { message, repeated } = telling;
  if (message.kind === 'enrolled' && order.state === 'issued') {
    return deliverCertificate(ports, order, { warnings: message.warnings, repeated });
  }
  await ports.issues.comment(order.issueId, commentOf(message), repeated);
  if (RETURNS.has(message.kind)) await moveBack(ports, order);
}

async function moveBack(ports: Needs, order: Order): Promise<void> {
  const issue = await ports.issues.find(order.issueId);
  const target = order.rule.onRefusal ?? STATUSES.request;
  if (!issue || issue.status.name === target || (order.arrivedAt && issue.status.id !== order.arrivedAt)) return;
  await ports.issues.moveTo(order.issueId, target);
}

function afterFailure(order: Order, problem: Problem, progress: { done: number; now: number }): Order {
  if (problem.code === 'jira-missing' && progress.now > order.since + GONE_FOR_GOOD_MS)
    return nobodyToTell(order, progress.now);
  const byTable = delaySeconds(RETRY_DELAYS_SECONDS, order.tries, order.id);
  const delay = Math.max(byTable, problem.detail.retryAfterSeconds ?? 0);
  return tellLater(order, order.untold.slice(progress.done), { delay, now: progress.now });
}
