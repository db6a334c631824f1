/** An order whose reply was lost is settled by a person with SCM access, named on its profile. */
import type { UnknownOrder } from '../../domain/order/order';
import { lineageOfIssue } from '../../domain/order/order';
import { settledAsNotOrdered, settledAsOrdered } from '../../domain/order/order-steps';
import { Problem } from '../../domain/problem';
import type { Profile } from '../../domain/profile';
import type { Ports } from '../ports';

type Needs = Pick<Ports, 'orders' | 'profiles' | 'permissions' | 'jobs' | 'scm'>;

export interface Settlement {
  readonly issueId: string;
  /** The id that SCM shows; absent: SCM has no such order. */
  readonly certId?: string | undefined;
}

/** @throws Problem `no-right`, `conflict` when it is settled already, `scm-unknown-certificate` for a wrong id */
export async function settleOrder(ports: Needs, settlement: Settlement, accountId: string): Promise<void> {
  const order = await ports.orders.findLatest(lineageOfIssue(settlement.issueId));
  if (order?.state !== 'unknown') throw new Problem('conflict', 'This order is settled already. Reload to see how.');
  const profile = await ports.profiles.find(order.request.profileId);
  await requireOperator(ports, settlement.issueId, { profile, accountId });
  const next = await settled(ports, order, { profile, accountId, certId: settlement.certId });
  if (!(await ports.orders.replace(order, next))) {
    throw new Problem('conflict', 'Someone else settled this order just now. Reload to see how.');
  }
  await ports.jobs.advance(order.id, 0);
}

/** Whether a person may settle: named on the profile, and allowed to move the issue. */
export async function maySettle(
  ports: Pick<Ports, 'permissions'>,
  issueId: string,
  { profile, accountId }: { profile: Profile | undefined; accountId: string },
): Promise<boolean> {
  return profile?.operators.includes(accountId) === true && (await ports.permissions.mayTransition(issueId));
}

async function requireOperator(
  ports: Pick<Ports, 'permissions'>,
  issueId: string,
  who: { profile: Profile | undefined; accountId: string },
): Promise<void> {
  if (await maySettle(ports, issueId, who)) return;
  throw new Problem(
    'no-right',
    'Only a person with SCM access who is named on the certificate profile can settle this order. A Jira admin names them in “Sectigo Profile Settings”.',
  );
}

interface Decision {
  readonly profile: Profile | undefined;
  readonly accountId: string;
  readonly certId: string | undefined;
}

async function settled(ports: Pick<Ports, 'scm'>, order: UnknownOrder, decision: Decision) {
  const { profile, accountId, certId } = decision;
  if (certId === undefined) return settledAsNotOrdered(order, accountId);
  // SCM must know the id; whether it is this order's certificate is checked by key and names when it is collected.
  if (profile) await ports.scm.status(profile, certId);
  return settledAsOrdered(order, accountId, certId);
}
