/** What a service project's own approval step says about an order, as far as it counts here. */
import type { DeskDecision } from '../../../domain/approval/judge-approval';
import type { ApprovalSettings } from '../../../domain/approval/approval-settings';
import type { Order } from '../../../domain/order/order';
import type { DeskApproval } from '../../ports/approval/approvals';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import { eligible } from './eligible';

type Needs = Pick<Ports, 'deskApprovals' | 'groups'>;

interface Around {
  readonly settings: ApprovalSettings;
  readonly askers: readonly string[];
  /** The certificate's order before this one. */
  readonly previous: Order | undefined;
}

/**
 * One that was given for an earlier order, or before the request was edited, is not about this one. Only those whom the
 * profile trusts count: whoever shapes the service project's workflow must not choose who approves.
 */
export async function deskDecision(
  ports: Needs,
  { order, issue }: { readonly order: Order; readonly issue: Issue },
  { settings, askers, previous }: Around,
): Promise<DeskDecision | undefined> {
  if (!issue.home.serviceDesk) return undefined;
  const found = await ports.deskApprovals.latest(order.issueId);
  if (!found || found.at < countsFrom(found, order, previous)) return undefined;
  if (found.decision === 'declined') return decisionOf(found, found.by);
  const by = await approvers(ports, order, { found, settings, askers });
  return by.length === 0 ? undefined : decisionOf(found, by);
}

function countsFrom({ decision }: DeskApproval, { createdAt }: Order, previous: Order | undefined): number {
  if (decision === 'declined') return createdAt;
  return previous ? previous.createdAt + 1 : 0;
}

function decisionOf({ decision, at }: DeskApproval, people: readonly string[]): DeskDecision {
  return { decision, given: people.map((by) => ({ by, at })) };
}

interface Judged extends Omit<Around, 'previous'> {
  readonly found: DeskApproval;
}

async function approvers(ports: Needs, { issueId }: Order, { found, ...rules }: Judged): Promise<readonly string[]> {
  const isOld = await ports.deskApprovals.wasEditedSince(issueId, found.at);
  return isOld ? [] : eligible(ports, found.by, rules);
}
