/** Journey 5: acts on certificates of an account, one or many. */
import { ports } from '../../../app';
import { actCalls } from '../../../contract/certificates/act-calls';
import { bulkCalls } from '../../../contract/certificates/bulk-calls';
import type { Define } from '../../wiring/define';
import { accountActs } from '../../wiring/lazily';

export function defineAccountActCalls(define: Define): void {
  define(actCalls.actOnRow, async (wanted, caller) => (await accountActs()).actOnRow(ports, wanted, caller));
  define(bulkCalls.chooseBulk, async (wanted, caller) => (await accountActs()).chooseBulk(ports, wanted, caller));
  define(bulkCalls.readBulkPreview, async ({ id }, caller) => (await accountActs()).goOnChoosing(ports, id, caller));
  define(bulkCalls.checkBulkRequests, async (given, caller) =>
    (await accountActs()).giveRequests(ports, given, caller),
  );
  define(bulkCalls.beginBulk, async (wanted, caller) => (await accountActs()).beginBulk(ports, wanted, caller));
  define(bulkCalls.steerBulk, async (wanted) => (await accountActs()).steerBulk(ports, wanted));
  define(bulkCalls.viewBulk, async ({ id }) => (await accountActs()).viewBulk(ports, id));
  define(bulkCalls.listBulks, async (wanted) => (await accountActs()).listBulks(ports, wanted));
  define(bulkCalls.listBulkItems, async (wanted) => (await accountActs()).listBulkItems(ports, wanted));
}
