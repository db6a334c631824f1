/** Journey 5: what is asked of the import of an SCM account. */
import { ports } from '../../app';
import { syncCalls } from '../../contract/admin/sync-calls';
import type { Define } from '../wiring/define';
import { inventoryActs, nothing } from '../wiring/lazily';

export function defineSyncCalls(define: Define): void {
  define(syncCalls.viewSync, async ({ account }) => (await inventoryActs()).viewSync(ports, account));
  define(syncCalls.readSyncEstimate, async ({ account }) => (await inventoryActs()).estimateSync(ports, account));
  define(syncCalls.beginSync, async ({ account }, { accountId }) =>
    nothing((await inventoryActs()).beginSync(ports, account, accountId)),
  );
  define(syncCalls.steerSync, async ({ account, steering }) =>
    nothing((await inventoryActs()).steerSync(ports, account, steering)),
  );
}
