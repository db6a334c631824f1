/** Journey 5: a Jira admin removes an account. SCM and its certificates stay as they are; what was imported of them goes. */
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { forgetReferences } from '../reference/forget-reference';
import { beginClearing } from '../sync/clear-account';
import { findLeft, noteLeft, tellLeft } from './left-to-nobody';
import type { LeftNeeds } from './left-to-nobody';

type Needs = LeftNeeds & Pick<Ports, 'accounts' | 'accountSecrets' | 'accountTests' | 'syncs'>;

/**
 * @returns a sentence where the app renewed some of its certificates
 * @throws Problem `conflict` when someone changed it meanwhile; removing what is gone is done already
 */
export async function removeAccount(
  ports: Needs,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<string | undefined> {
  const stored = await ports.accounts.find(id);
  if (!stored) return undefined;
  if (stored.version !== version) throw CHANGED;
  const notice = await noteLeft(ports, stored);
  if (!(await ports.accounts.remove(stored))) throw CHANGED;
  await ports.accountSecrets.remove(id, stored.secretVersion);
  await ports.accountTests.remove(stored);
  await forgetReferences(ports, id);
  await beginClearing(ports, id);
  return notice && tellLeft(ports, notice);
}

const CHANGED = new Problem('conflict', 'Someone else changed this account meanwhile. Reload it; nothing was removed.');

/** How many certificates nobody would renew any more. */
export async function previewAccountRemoval(
  ports: Pick<LeftNeeds, 'rowSchedule'>,
  id: string,
): Promise<{ readonly count: number; readonly more: boolean }> {
  const { sslIds, more } = await findLeft(ports, id);
  return { count: sslIds.length, more };
}
