/** What is known of an account's certificates as a whole: the counts of the last import that came to its end. */
import type { InventoryOverview } from '../../../domain/inventory/list/inventory-overview';
import type { InventorySnapshot } from '../../../domain/inventory/snapshot';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { organizationNames } from '../organization-names';

/** @throws Problem `not-found` where the person may not see the account */
export async function viewInventory(
  ports: Pick<Ports, 'accounts' | 'permissions' | 'now' | 'syncs' | 'reference'>,
  account: string,
): Promise<InventoryOverview> {
  await accountFor(ports, account, 'see');
  const [sync, snapshot] = await together([ports.syncs.find(account), ports.syncs.snapshotOf(account)]);
  return {
    now: ports.now(),
    ...(snapshot && { snapshot: await withOrganizations(ports, account, snapshot) }),
    ...(sync && { sync: { state: sync.state, complete: sync.complete, trouble: sync.troubleWords } }),
  };
}

async function withOrganizations(
  ports: Pick<Ports, 'reference'>,
  account: string,
  snapshot: InventorySnapshot,
): Promise<InventorySnapshot> {
  const { byOrganization } = snapshot;
  if (byOrganization.every(({ name }) => name !== undefined)) return snapshot;
  const names = await organizationNames(ports, account);
  const named = byOrganization.map((kind) => {
    const name = kind.name ?? names.get(kind.value);
    return name === undefined ? kind : { ...kind, name };
  });
  return { ...snapshot, byOrganization: named };
}
