/** Which SCM accounts a person may see or use: Jira says what they may in the home project, as that person. */
import type { Account } from '../../domain/account/account';
import type { AccountChoice, Right } from '../../domain/account/project-rights';
import { Problem } from '../../domain/problem';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'accounts' | 'permissions'>;

const REFUSALS: Readonly<Record<Right, string>> = {
  see: 'You need the permission to browse the project that this SCM account belongs to. Ask an administrator of that project.',
  act: 'You need the permission to transition issues in the project that this SCM account belongs to. Ask an administrator of that project.',
  decide: 'Only administrators of the project that this SCM account belongs to may do this.',
};

/** @throws Problem `not-found` for an account that is not there, or not for this person to see; `no-right` for one that they may only see */
export async function accountFor(ports: Needs, accountId: string, right: Right): Promise<Account> {
  const account = await ports.accounts.find(accountId);
  const rights = account && (await ports.permissions.inProject(account.homeProject.id));
  if (!account || !rights?.see) throw new Problem('not-found', `There is no such SCM account. ${REFUSALS.see}`);
  if (!rights[right]) throw new Problem('no-right', REFUSALS[right]);
  return account;
}

/** @returns the accounts that the person may see, by name */
export async function accountsFor(ports: Needs): Promise<readonly AccountChoice[]> {
  const accounts = await ports.accounts.list();
  const choices = await together(
    accounts.map(async ({ id, name, homeProject, enabled, renewal }) => {
      const rights = await ports.permissions.inProject(homeProject.id);
      return { id, name, homeProject, enabled, rights, ...(renewal && { renewal }) };
    }),
  );
  return choices.filter(({ rights }) => rights.see);
}
