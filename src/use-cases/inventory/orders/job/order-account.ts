/** The account that an order goes through, and what its job needs of the world. */
import type { Account } from '../../../../domain/account/account';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';
import type { ListedNeeds } from '../steps/listed-certificate';

export type OrderJobNeeds = ListedNeeds &
  Pick<Ports, 'digest' | 'egressAllows' | 'accounts' | 'accountOrdering' | 'inventory' | 'keyClaims' | 'reference'>;

/** @throws Problem `conflict` for an account that is not linked any more */
export async function orderAccount(
  { accounts }: Pick<Ports, 'accounts'>,
  { account }: Pick<AccountOrder, 'account'>,
): Promise<Account> {
  const found = await accounts.find(account);
  if (found) return found;
  throw new Problem('not-found', 'The SCM account of this order is not linked to Jira any more.');
}
