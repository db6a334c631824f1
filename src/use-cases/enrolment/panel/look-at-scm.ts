/** Asks SCM just now how the issue's latest order stands, and how far the validation of its domains is. */
import { KEPT } from '../../../domain/acts/kept-acts';
import type { ScmLook } from '../../../domain/domain-validation';
import type { OrderRequest } from '../../../domain/order/order';
import { Problem } from '../../../domain/problem';
import { profileOfOrder } from '../../order-profile';
import type { Ports } from '../../ports/ports';
import { keptFromPerson } from './kept-from-person';

type Needs = Pick<
  Ports,
  'now' | 'orders' | 'profiles' | 'permissions' | 'scm' | 'scmLooks' | 'asPerson' | 'workflowRules'
>;

/** Whoever presses again within this sees the same answer. */
const FRESH_MS = 10_000;

/**
 * @throws Problem `no-right`; `conflict` where nothing was sent to SCM, or it is being asked; `profile-gone`; what SCM refuses
 */
export async function lookAtScm(ports: Needs, issueId: string): Promise<ScmLook> {
  await requireRight(ports, issueId);
  const generations = await ports.orders.listLatest(await ports.orders.lineageOf(issueId));
  const order = generations.find((candidate) => candidate.issueId === issueId);
  if (!order || !('certId' in order) || !order.request) {
    throw new Problem('conflict', 'SCM has no order of this issue yet.');
  }
  const known = { id: order.id, certId: order.certId, request: order.request };
  const before = await ports.scmLooks.find(lookOf(known));
  if (!before || before.at + FRESH_MS <= ports.now()) return askNow(ports, known);
  if (before.look) return before.look;
  throw new Problem('conflict', 'SCM is being asked about it just now. Press again in a few seconds.');
}

async function requireRight(ports: Needs, issueId: string): Promise<void> {
  if (!(await ports.permissions.mayTransition(issueId))) throw new Problem('no-right', NO_RIGHT);
  const kept = await keptFromPerson(ports, issueId, [{ act: 'check-status' }]);
  if (kept.has('check-status')) throw new Problem('no-right', KEPT);
}

const NO_RIGHT = 'Only people who may move this issue can have SCM asked about it.';

interface KnownOrder {
  readonly id: string;
  readonly certId: string;
  readonly request: OrderRequest;
}

/** Another id may be given to an order whose answer was lost. */
function lookOf({ id, certId }: KnownOrder): string {
  return `${id}:${certId}`;
}

async function askNow(ports: Needs, order: KnownOrder): Promise<ScmLook> {
  const profile = await profileOfOrder(ports, order.request);
  if (!profile) throw new Problem('profile-gone', PROFILE_GONE);
  const at = ports.now();
  await ports.scmLooks.keep(lookOf(order), at);
  try {
    const look = await ports.scm.lookAt(profile, order.certId);
    await ports.scmLooks.keep(lookOf(order), at, look);
    return look;
  } catch (thrown) {
    await ports.scmLooks.forget(lookOf(order));
    throw thrown;
  }
}

const PROFILE_GONE =
  'The profile of this order was removed or leads to another account. A Jira admin must set it up again in “Sectigo Profile Settings”.';
