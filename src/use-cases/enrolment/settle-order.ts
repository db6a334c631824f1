/** An order whose reply was lost is settled by a person with SCM access, named on its profile. */
import { certificateId } from '../../domain/certificate/certificate';
import { isReplacement } from '../../domain/order/follows';
import { isOpenQuestion } from '../../domain/order/order';
import type { OpenQuestion, OrderRequest } from '../../domain/order/order';
import { settledAsNotOrdered, settledAsOrdered } from '../../domain/order/order-steps';
import { Problem } from '../../domain/problem';
import { operatorsOfOrder, profileOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';

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
  if (!(await ports.permissions.maySee(settlement.issueId)))
    throw new Problem('not-found', 'You cannot see this issue.');
  const order = await ports.orders.findLatest(await ports.orders.lineageOf(settlement.issueId));
  if (order?.issueId !== settlement.issueId || !isOpenQuestion(order))
    throw new Problem('conflict', 'This order is settled already.');
  await requireOperator(ports, settlement.issueId, { request: order.request, accountId });
  if (order.request.sentAt !== settlement.sentAt) throw new Problem('conflict', ANOTHER_CALL);
  const next = await settled(ports, order, { by: accountId, certId: settlement.certId, now: ports.now() });
  if (!(await ports.orders.replace(order, next))) {
    throw new Problem('conflict', 'Someone else settled this order just now.');
  }
  await ports.jobs.queue({ kind: 'order', id: order.id }, 0);
}

const ANOTHER_CALL =
  'Your answer is about an earlier call; the order was sent again meanwhile and that answer was lost too. Look in SCM again.';

/** Whether a person may settle: named on the profile, and allowed to move the issue. */
export async function maySettle(
  ports: Pick<Ports, 'permissions' | 'profiles'>,
  issueId: string,
  { request, accountId }: { request: OrderRequest; accountId: string },
): Promise<boolean> {
  const operators = await operatorsOfOrder(ports, request);
  return operators.includes(accountId) && (await ports.permissions.mayTransition(issueId));
}

async function requireOperator(
  ports: Needs,
  issueId: string,
  who: { request: OrderRequest; accountId: string },
): Promise<void> {
  if (await maySettle(ports, issueId, who)) return;
  throw new Problem(
    'no-right',
    'Only a person with SCM access who is named on the certificate profile can settle this order. A Jira admin names them in “Sectigo Profile Settings”.',
  );
}

interface Decision {
  readonly by: string;
  readonly certId: string | null;
  readonly now: number;
}

async function settled(ports: Needs, order: OpenQuestion, { by, certId, now }: Decision) {
  if (certId !== null) {
    await requireFreeId(ports, order, certId);
    return settledAsOrdered(order, { by, certId, now });
  }
  if (order.state === 'unknown') return settledAsNotOrdered(order, { by, now });
  throw new Problem(
    'conflict',
    `SCM id ${order.certId} was given for this order. Give another id, or have that order declined in SCM first.`,
  );
}

/** SCM must know the id, and no other order may have it; key and names are checked when it is collected. */
async function requireFreeId(ports: Needs, order: OpenQuestion, certId: string): Promise<void> {
  const { profileId, mark } = order.request;
  // SCM may keep the id of what it replaces; what it gives for it shows whether it has.
  const isKept = isReplacement(order) && order.renews?.certId === certId;
  const earlier = isKept ? [] : await ports.orders.listLatest(order.lineage);
  const taken = earlier.some((other) => other.id !== order.id && 'certId' in other && other.certId === certId);
  if (taken || (!isKept && (await ports.certificates.find(certificateId(profileId, certId))))) {
    const sentence = `The certificate with SCM id ${certId} belongs to another request. Look for the order with the mark ${mark}.`;
    throw new Problem('invalid-input', sentence);
  }
  const profile = await profileOfOrder(ports, order.request);
  if (profile) await ports.scm.status(profile, certId);
}
