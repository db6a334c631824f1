/** Journey 5: what the page *Certificates* asks about the inventory. */
import { ports } from '../../../app';
import { inventoryCalls } from '../../../contract/certificates/inventory-calls';
import type { Define } from '../../wiring/define';
import { inventoryActs } from '../../wiring/lazily';

export function defineInventoryCalls(define: Define): void {
  define(inventoryCalls.viewMyAccounts, async () => (await inventoryActs()).accountsFor(ports));
  define(inventoryCalls.viewInventory, async ({ account }) => (await inventoryActs()).viewInventory(ports, account));
  define(inventoryCalls.listInventory, async (filter) => (await inventoryActs()).listInventory(ports, filter));
  define(inventoryCalls.listNames, async (certificate) => (await inventoryActs()).listNames(ports, certificate));
}
