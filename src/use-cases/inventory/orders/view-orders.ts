/** The orders of an account: those on their way, or those that have ended, the latest change in front. */
import type { OrderList, OrderView } from '../../../domain/account-order/order-view';
import { viewOfOrder } from '../../../domain/account-order/order-view';
import type { AccountOrder } from '../../../domain/account-order/account-order';
import { accountFor } from '../account-access';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'accounts' | 'permissions' | 'accountOrders' | 'people'>;

export interface AskedOrders {
  readonly account: string;
  readonly stage: AccountOrder['stage'];
  readonly cursor?: string | undefined;
}

/** @throws Problem `not-found`, `no-right` */
export async function viewOrders(ports: Needs, { account, stage, cursor }: AskedOrders): Promise<OrderList> {
  await accountFor(ports, account, 'see');
  const page = await ports.accountOrders.list(account, stage, cursor);
  return {
    orders: await named(ports, page.orders),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  };
}

/** One order, for whoever has just placed it. @throws Problem `not-found`, `no-right` */
export async function viewAccountOrder(
  ports: Needs,
  { account, id }: { readonly account: string; readonly id: string },
): Promise<OrderView | null> {
  await accountFor(ports, account, 'see');
  const order = await ports.accountOrders.find(id);
  const [view] = order?.account === account ? await named(ports, [order]) : [];
  return view ?? null;
}

/** Whom the person in front may not see stays without a name. */
async function named(ports: Needs, orders: readonly AccountOrder[]): Promise<readonly OrderView[]> {
  const ids = [...new Set(orders.map(({ by }) => by))];
  const people = ids.length === 0 ? [] : await ports.people.named(ids).catch(() => []);
  const names = new Map(people.map(({ accountId, displayName }) => [accountId, displayName]));
  return orders.map((order) => viewOfOrder(order, names.get(order.by) ?? ''));
}
