/** Journey 5: what the page *Certificates* asks about orders through an SCM account. */
import { ports } from '../../../app';
import { orderCalls } from '../../../contract/certificates/order-calls';
import type { Define } from '../../wiring/define';
import { nothing, orderActs } from '../../wiring/lazily';

export function defineOrderCalls(define: Define): void {
  define(orderCalls.viewOrderForm, async ({ account }) => (await orderActs()).viewOrderForm(ports, account));
  define(orderCalls.checkOrder, async (draft) => (await orderActs()).checkOrder(ports, draft));
  define(orderCalls.placeOrder, async (draft, { accountId }) => {
    const { id } = await (await orderActs()).placeOrder(ports, draft, accountId);
    return { id };
  });
  define(orderCalls.renewCertificate, async ({ account, ...ask }, { accountId: by }) => {
    const { accountFor, beginRenewal } = await orderActs();
    const { id } = await beginRenewal(ports, await accountFor(ports, account, 'act'), { ...ask, by });
    return { id };
  });
  define(orderCalls.replaceCertificate, async ({ account, ...ask }, { accountId: by }) => {
    const { accountFor, beginReplacement } = await orderActs();
    const { id } = await beginReplacement(ports, await accountFor(ports, account, 'act'), {
      ...ask,
      keepsNames: false,
      by,
    });
    return { id };
  });
  define(orderCalls.viewOrders, async (asked) => (await orderActs()).viewOrders(ports, asked));
  define(orderCalls.viewAccountOrder, async (asked) => (await orderActs()).viewAccountOrder(ports, asked));
  define(orderCalls.checkStatus, async ({ account, ...asked }) => {
    const { accountFor, checkStatuses } = await orderActs();
    return checkStatuses(ports, await accountFor(ports, account, 'see'), asked);
  });
  define(orderCalls.askStatuses, async ({ account }) => {
    const { accountFor, requireEnabled } = await orderActs();
    requireEnabled(await accountFor(ports, account, 'see'));
    return nothing(ports.jobs.queue({ kind: 'account-status', id: account }, 0));
  });
  define(orderCalls.settleAccountOrder, async (asked) => nothing((await orderActs()).settleAccountOrder(ports, asked)));
  define(orderCalls.getCertificate, async (asked) => (await orderActs()).downloadCertificate(ports, asked));
}
