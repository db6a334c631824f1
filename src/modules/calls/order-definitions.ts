/** Journey 2: what the issue's panel asks. */
import { ports } from '../../app';
import { orderCalls } from '../../contract/issue/order-calls';
import type { Define } from '../wiring/define';
import { acts, nothing } from '../wiring/lazily';

export function defineOrderCalls(define: Define): void {
  define(
    orderCalls.viewOrder,
    async ({ issueId }, { accountId }) => (await (await acts()).viewOrder(ports, issueId, accountId)) ?? null,
  );
  define(orderCalls.settleOrder, async (settlement, { accountId }) =>
    nothing((await acts()).settleOrder(ports, settlement, accountId)),
  );
  define(orderCalls.markInstalled, async ({ issueId }, { accountId }) =>
    nothing((await acts()).markInstalled(ports, issueId, accountId)),
  );
}
