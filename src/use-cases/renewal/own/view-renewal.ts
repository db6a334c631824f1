/** *Why then?*: when the issue's certificate is renewed, what moved it there, and what was set for it alone. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { isStillToBeRenewed } from '../../../domain/certificate/renewal-steps';
import { Problem } from '../../../domain/problem';
import { requestOf } from '../../../domain/order/order';
import { DEFAULT_POLICY } from '../../../domain/renewal/policy';
import type { RenewalPolicy } from '../../../domain/renewal/policy';
import { renewalView } from '../../../domain/renewal/words/renewal-view';
import type { RenewalView } from '../../../domain/renewal/words/renewal-view';
import { certificatesOfIssue } from '../../current-certificate';
import { profileOfOrder } from '../../order-profile';
import type { Ports } from '../../ports/ports';
import { domainLimits } from '../../limits/renewal-limits';

type Needs = Pick<
  Ports,
  'now' | 'orders' | 'certificates' | 'profiles' | 'permissions' | 'people' | 'accounts' | 'reference'
>;

/** @returns undefined where nothing is to be renewed. @throws Problem `not-found` for whoever may not see the issue */
export async function viewRenewal(ports: Needs, issueId: string): Promise<RenewalView | undefined> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  const { current } = await certificatesOfIssue(ports, issueId);
  if (!current || !isStillToBeRenewed(current, ports.now())) return undefined;
  const byName = current.ownRenewal ? await nameOf(ports, current.ownRenewal.by) : '';
  const mayChange = await ports.permissions.mayTransition(issueId);
  const seen = { limits: await domainLimits(ports, current), byName, mayChange };
  return renewalView(current, { policy: await policyOf(ports, current), ...seen });
}

async function nameOf({ people }: Needs, accountId: string): Promise<string> {
  const [person] = await people.named([accountId]);
  return person?.displayName ?? '';
}

async function policyOf(ports: Needs, { orderId }: Certificate): Promise<RenewalPolicy> {
  const request = requestOf(await ports.orders.find(orderId));
  return (request && (await profileOfOrder(ports, request))) ?? DEFAULT_POLICY;
}
