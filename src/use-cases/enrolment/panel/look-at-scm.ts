/** Asks SCM just now how the issue's latest order stands, and how far the validation of its domains is. */
import type { ScmLook } from '../../../domain/domain-validation';
import { Problem } from '../../../domain/problem';
import { profileOfOrder } from '../../order-profile';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'orders' | 'profiles' | 'permissions' | 'scm'>;

/**
 * @throws Problem `no-right`; `conflict` where nothing was sent to SCM; `profile-gone`; what SCM refuses
 */
export async function lookAtScm(ports: Needs, issueId: string): Promise<ScmLook> {
  if (!(await ports.permissions.mayTransition(issueId))) {
    throw new Problem('no-right', 'Only people who may move this issue can have SCM asked about it.');
  }
  const generations = await ports.orders.listLatest(await ports.orders.lineageOf(issueId));
  const order = generations.find((candidate) => candidate.issueId === issueId);
  if (!order || !('certId' in order) || !order.request) {
    throw new Problem('conflict', 'SCM has no order of this issue yet.');
  }
  const profile = await profileOfOrder(ports, order.request);
  if (!profile) throw new Problem('profile-gone', PROFILE_GONE);
  return ports.scm.lookAt(profile, order.certId);
}

const PROFILE_GONE =
  'The profile of this order was removed or leads to another account. A Jira admin must set it up again in “Sectigo Profile Settings”.';
