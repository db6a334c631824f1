/** Organizations, domains, certificate profiles and custom fields come from SCM, for forms and tabs. */
import { referenceCalls } from '../../../src/contract/certificates/reference-calls';
import { personAt } from '../../world/person';
import type { World } from '../../world/world';
import { waitFor, type Teller } from '../chapter';
import { demand } from '../demand';

export async function syncReference(world: World, account: string, tell: Teller): Promise<void> {
  const requester = personAt(world, world.people.requester);
  demand(await requester.onCertificatesPage(referenceCalls.syncReference, { account, kind: 'all' }));
  const all = await waitFor(world, 'The sync of organizations and domains', async () => {
    const kinds = demand(await requester.onCertificatesPage(referenceCalls.viewReferences, { account }));
    return kinds.every(({ state, last }) => state !== 'running' && last) ? kinds : undefined;
  });
  const counts = all.map(({ kind, last }) => `${last?.count ?? 0} ${kind.replace('-', ' ')}`);
  tell('Reference data synced', counts.join(', '), '/apps/certificates/organizations');
}
