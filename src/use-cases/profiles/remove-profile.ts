/** Journey 1: a Jira admin removes a profile. Certificates stay in SCM and on their issues. */
import { Problem } from '../../domain/problem';
import type { Ports } from '../ports/ports';

/** @throws Problem `conflict` when someone changed it meanwhile; removing what is gone is done already */
export async function removeProfile(
  ports: Pick<Ports, 'profiles' | 'secrets'>,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<void> {
  const stored = await ports.profiles.find(id);
  if (!stored) return;
  if (stored.version !== version) {
    throw new Problem('conflict', 'Someone else changed this profile meanwhile. Reload it; nothing was removed.');
  }
  await ports.profiles.remove(stored);
  await ports.secrets.remove(id, stored.secretVersion);
}
