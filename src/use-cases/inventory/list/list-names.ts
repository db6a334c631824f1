/** All names of a certificate of the inventory. */
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';

/** @throws Problem `not-found` where the person may not see the account */
export async function listNames(
  ports: Pick<Ports, 'accounts' | 'permissions' | 'inventory'>,
  { account, sslId }: { readonly account: string; readonly sslId: string },
): Promise<readonly string[]> {
  await accountFor(ports, account, 'see');
  const [row] = await ports.inventory.find(account, [sslId]);
  if (!row) throw new Problem('not-found', 'The inventory does not have this certificate.');
  return ports.inventory.namesOf(row);
}
