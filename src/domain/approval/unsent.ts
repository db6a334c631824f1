/** An order that nobody but the app has heard of: it can be taken back, and nothing is billed. */
import type { ApprovingOrder, Order, QueuedOrder } from '../order/order';

export type UnsentOrder = QueuedOrder | ApprovingOrder;

export function isUnsent<Kept extends Pick<Order, 'state'>>(order: Kept): order is Kept & Pick<UnsentOrder, 'state'> {
  return order.state === 'queued' || order.state === 'approving';
}
