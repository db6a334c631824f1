/** Journey 5: a Jira admin removes an account. SCM and its certificates stay as they are; what was imported of them goes. */
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { forgetReferences } from '../reference/forget-reference';
import { beginClearing } from '../sync/clear-account';

type Needs = Pick<Ports, 'accounts' | 'accountSecrets' | 'accountTests' | 'now' | 'syncs' | 'jobs'>;

/** @throws Problem `conflict` when someone changed it meanwhile; removing what is gone is done already */
export async function removeAccount(
  ports: Needs,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const stored = await ports.accounts.find(id);
  if (!stored) return;
  if (stored.version !== version || !(await ports.accounts.remove(stored))) {
    throw new Problem('conflict', 'Someone else changed this account meanwhile. Reload it; nothing was removed.');
  }
  await ports.accountSecrets.remove(id, stored.secretVersion);
  await ports.accountTests.remove(stored);
  await forgetReferences(ports, id);
  await beginClearing(ports, id);
}
