/** Everything that the account has comes into the inventory. */
import { syncCalls } from '../../../src/contract/admin/sync-calls';
import { personAt } from '../../world/person';
import type { World } from '../../world/world';
import { waitFor, type Teller } from '../chapter';
import { demand } from '../demand';
import { insist } from './insist';

const ACCOUNTS = '/admin/profile-settings/accounts';

/** @throws Error when it does not find everything */
export async function importAll(world: World, account: string, tell: Teller): Promise<void> {
  const admin = personAt(world, world.people.administrator);
  const { certificates, calls } = await insist(world, () => admin.onAdminPage(syncCalls.readSyncEstimate, { account }));
  const begun = world.clock.now();
  demand(await admin.onAdminPage(syncCalls.beginSync, { account }));
  const { added } = await waitFor(world, 'The end of the import', async () => {
    const view = demand(await admin.onAdminPage(syncCalls.viewSync, { account }));
    return view?.state === 'done' ? view : undefined;
  });
  if (added !== certificates) throw new Error(`Of ${certificates} certificates in SCM, ${added} were imported.`);
  const minutes = Math.ceil((world.clock.now() - begun) / 60_000);
  tell('Imported', `${added} certificates, about ${calls} calls to SCM, in ${minutes} min of virtual time`, ACCOUNTS);
}
