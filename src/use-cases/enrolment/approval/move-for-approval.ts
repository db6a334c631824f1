/** Where an issue stands while its order waits for approval, and where it goes when that is over. */
import { STATUSES } from '../../../domain/issue/issue-fields';
import { madeNoMove } from '../../../domain/order/moves/where-it-stands';
import { NO_TRANSITION, staysOnIssue } from '../../../domain/order/order';
import type { Order } from '../../../domain/order/order';
import type { Ports } from '../../ports/ports';
import { unlessRefused } from '../../unless-refused';
import { move } from '../job/move-issue';

type Needs = Pick<Ports, 'issues'>;

/** A workflow without that status is no reason not to wait: the issue stays, and is told so. */
export async function moveToApproval(ports: Needs, order: Order, repeated: boolean): Promise<void> {
  // Nobody has moved it: it still shows the certificate that it has.
  if (madeNoMove(order) && staysOnIssue(order)) return;
  const issue = await ports.issues.find(order.issueId);
  if (issue) await move(ports, issue, { repeated, moveTo: STATUSES.approval, order });
}

/** Back to where the transition led, which says that it is on its way. */
export async function moveOn(ports: Needs, order: Order): Promise<void> {
  const issue = await ports.issues.find(order.issueId);
  if (!issue || issue.status.name !== STATUSES.approval) return;
  const { arrivedAt } = order;
  const isKnown = arrivedAt !== '' && arrivedAt !== NO_TRANSITION;
  await unlessRefused(async () => {
    if (isKnown && (await ports.issues.moveBack(order.issueId, arrivedAt))) return;
    await ports.issues.moveTo(order.issueId, STATUSES.pending, 'own-only');
  });
}
