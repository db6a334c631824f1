/** Last chapter: an account of SCM is linked, what it has comes into the inventory, and work is done from there. */
import { inventoryCalls } from '../../../src/contract/certificates/inventory-calls';
import { personAt } from '../../world/person';
import type { World } from '../../world/world';
import { waitFor, type Teller } from '../chapter';
import { giveIssues } from './give-issues';
import { importAll } from './import-all';
import { insist } from './insist';
import { linkAccount } from './link-account';
import { orderThrough } from './order-through';
import { revokeMany } from './revoke-many';
import { syncReference } from './sync-reference';

const INVENTORY = '/apps/certificates/inventory';

/** @throws Error that says which step went wrong */
export async function useAccount(world: World, tell: Teller): Promise<void> {
  const account = await linkAccount(world, tell);
  await importAll(world, account, tell);
  tell('Inventory', await counted(world, account), INVENTORY);
  await giveIssues(world, account, tell);
  await syncReference(world, account, tell);
  await orderThrough(world, account, tell);
  await revokeMany(world, account, tell);
}

/** As whoever may browse the home project sees it. */
async function counted(world: World, account: string): Promise<string> {
  const requester = personAt(world, world.people.requester);
  const snapshot = await waitFor(world, 'The counts of the inventory', async () => {
    const overview = await insist(world, () => requester.onCertificatesPage(inventoryCalls.viewInventory, { account }));
    return overview.snapshot;
  });
  const states = snapshot.byStatus.map(({ value, count }) => `${count} ${value}`);
  return `${snapshot.total} certificates: ${states.slice(0, 4).join(', ')}${states.length > 4 ? ' …' : ''}`;
}
