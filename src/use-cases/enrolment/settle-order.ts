/** An order whose reply was lost is settled by a person with SCM access, named on its profile. */
import type { UnknownOrder } from '../../domain/order/order';
import { lineageOfIssue } from '../../domain/order/order';
import { settledAsNotOrdered, settledAsOrdered } from '../../domain/order/order-steps';
import { Problem } from '../../domain/problem';
import type { Profile } from '../../domain/profile';
import type { Ports } from '../ports';
import { profileOfOrder } from './order-profile';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'permissions' | 'jobs' | 'scm'>;

export interface Settlement {
  readonly issueId: string;
  /** Which call the answer is about. */
  readonly sentAt: number;
  /** The id that SCM shows; null: SCM has no such order. */
  readonly certId: string | null;
}

/** @throws Problem `no-right`; `conflict` for an answer to an earlier question; `scm-unknown-certificate`, `invalid-input` for a wrong id */
export async function settleOrder(ports: Needs, settlement: Settlement, accountId: string): Promise<void> {
  const order = await ports.orders.findLatest(lineageOfIssue(settlement.issueId));
  if (order?.state !== 'unknown') throw new Problem('conflict', 'This order is settled already.');
  const profile = await profileOfOrder(ports, order.request);
  await requireOperator(ports, settlement.issueId, { profile, accountId });
  if (order.request.sentAt !== settlement.sentAt) throw new Problem('conflict', ANOTHER_CALL);
  const next = await settled(ports, order, { profile, accountId, certId: settlement.certId });
  if (!(await ports.orders.replace(order, next))) {
    throw new Problem('conflict', 'Someone else settled this order just now.');
  }
  await ports.jobs.advance(order.id, 0);
}

const ANOTHER_CALL =
  'Your answer is about an earlier call; the order was sent again meanwhile and that answer was lost too. Look in SCM again.';

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
  readonly certId: string | null;
}

async function settled(ports: Needs, order: UnknownOrder, decision: Decision) {
  const { accountId: by, certId } = decision;
  const now = ports.now();
  if (certId === null) return settledAsNotOrdered(order, { by, now });
  await requireFreeId(ports, order, { ...decision, certId });
  return settledAsOrdered(order, { by, certId, now });
}

/** SCM must know the id, and no other order may have it; key and names are checked when it is collected. */
async function requireFreeId(
  ports: Needs,
  order: UnknownOrder,
  { profile, certId }: { profile: Profile | undefined; certId: string },
): Promise<void> {
  if (await ports.certificates.find(order.request.profileId, certId)) {
    const sentence = `The certificate with SCM id ${certId} belongs to another request. Look for the order with the mark ${order.request.mark}.`;
    throw new Problem('invalid-input', sentence);
  }
  if (profile) await ports.scm.status(profile, certId);
}
