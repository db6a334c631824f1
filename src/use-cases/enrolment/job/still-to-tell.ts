/** What an order has still to tell when a later one of its lineage may be what its issue is about by now. */
import type { IssueMessage } from '../../../domain/issue/issue-messages';
import type { Order } from '../../../domain/order/order';
import type { Ports } from '../../ports/ports';

/**
 * Its own progress would only confuse the issue of a later order. Who asked on another issue still waits for the answer,
 * and a certificate that was issued is delivered, unless the same issue has got a later one.
 */
export async function stillToTell(ports: Pick<Ports, 'orders'>, order: Order): Promise<readonly IssueMessage[]> {
  const latest = await ports.orders.listLatest(order.lineage);
  const later = latest.filter(({ generation }) => generation > order.generation);
  if (later.length === 0) return order.untold;
  const delivers = order.state === 'issued' && !later.some((other) => hasTakenOver(other, order));
  return order.untold.filter((message) => 'issueId' in message || (delivers && message.kind === 'enrolled'));
}

function hasTakenOver(later: Order, { issueId }: Order): boolean {
  return later.state === 'issued' && later.issueId === issueId;
}
