/** What the issue's panel shows of its order. */
import { isOpenQuestion, lineageOfIssue } from '../../domain/order/order';
import type { Order } from '../../domain/order/order';
import { Problem } from '../../domain/problem';
import type { OrderView } from '../../domain/order/order-view';
import { orderView } from '../../domain/order/order-view';
import type { Ports } from '../ports';
import { operatorsOfOrder } from './order-profile';
import { maySettle } from './settle-order';

type Needs = Pick<Ports, 'orders' | 'profiles' | 'certificates' | 'permissions' | 'people'>;

/** @throws Problem `not-found` for whoever may not see the issue */
export async function viewOrder(ports: Needs, issueId: string, accountId: string): Promise<OrderView | undefined> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  const order = await ports.orders.findLatest(lineageOfIssue(issueId));
  return order && describe(ports, order, accountId);
}

async function describe(ports: Needs, order: Order, accountId: string): Promise<OrderView> {
  const certificate =
    order.state === 'issued' ? await ports.certificates.find(order.request.profileId, order.certId) : undefined;
  if (!isOpenQuestion(order)) return orderView(order, { certificate, maySettle: false, operators: [] });
  const operators = await ports.people.named(await operatorsOfOrder(ports, order.request));
  const allowed = await maySettle(ports, order.issueId, { request: order.request, accountId });
  return orderView(order, {
    certificate,
    maySettle: allowed,
    operators: operators.map((person) => person.displayName),
  });
}
