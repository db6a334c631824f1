/** Organizations of an account with their departments, by which the certificates that get an issue can be narrowed. */
import type { NamedId } from '../../../domain/account/listed-certificate';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';

/** Asks SCM. @throws Problem */
export async function listIssueOrganizations(
  ports: Pick<Ports, 'accounts' | 'scmAccount'>,
  account: string,
): Promise<readonly NamedId[]> {
  const linked = await ports.accounts.find(account);
  if (!linked) throw new Problem('not-found', 'There is no such account any more. Reload the page.');
  if (!linked.enabled) throw new Problem('conflict', 'The account is switched off, so SCM is not asked.');
  const organizations = await ports.scmAccount.organizations(linked);
  return organizations.flatMap(({ id, name, departments }) => [
    { id, name },
    ...departments.map((department) => ({ id: department.id, name: `${name} / ${department.name}` })),
  ]);
}
