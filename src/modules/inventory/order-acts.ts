/** What calls, duties and jobs do with orders through SCM accounts: a part of its own, because nothing else needs it. */
export { accountFor } from '../../use-cases/inventory/account-access';
export { beginRenewal } from '../../use-cases/inventory/orders/begin-renewal';
export { beginReplacement } from '../../use-cases/inventory/orders/begin-replacement';
export { askAllStatuses, askStatuses, checkStatuses } from '../../use-cases/inventory/orders/check-status';
export { downloadCertificate } from '../../use-cases/inventory/orders/download-certificate';
export { requireEnabled } from '../../use-cases/inventory/orders/steps/listed-certificate';
export { placeOrder } from '../../use-cases/inventory/orders/place-order';
export { settleAccountOrder } from '../../use-cases/inventory/orders/settle-order';
export { sweepAccountOrders } from '../../use-cases/inventory/orders/sweep-orders';
export { checkOrder, viewOrderForm } from '../../use-cases/inventory/orders/view-order-form';
export { viewAccountOrder, viewOrders } from '../../use-cases/inventory/orders/view-orders';
export { advanceAccountOrder } from '../../use-cases/inventory/orders/job/advance-account-order';
export { renewDueRows, wakeRowOf } from '../../use-cases/inventory/renewal/due-rows';
export { sweepAsks, wakeIssueOf } from '../../use-cases/inventory/issues/asks/wake';
