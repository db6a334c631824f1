/** One domain in full, as SCM has it now: to whom it is delegated, and how it was validated. */
import type { DomainView } from '../../../domain/account/reference/domain-view';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { organizationNames } from '../organization-names';

type Needs = Pick<Ports, 'accounts' | 'permissions' | 'scmAccount' | 'reference'>;

/** @throws Problem `not-found`, `conflict` where the account is switched off, or what SCM answers */
export async function viewDomain(
  ports: Needs,
  { account, id }: { readonly account: string; readonly id: string },
): Promise<DomainView> {
  const linked = await accountFor(ports, account, 'see');
  if (!linked.enabled) {
    throw new Problem('conflict', 'The account is switched off, so SCM is not asked. A Jira admin switches it on.');
  }
  const { delegations, ...domain } = await ports.scmAccount.domain(linked, id);
  const names = await organizationNames(ports, account);
  return { ...domain, delegations: delegations.map((one) => ({ ...one, orgName: names.get(one.orgId) ?? '' })) };
}
