/** The last renewal or replacement of a certificate that was asked for through its account, and whether one has still to bring something. */
import { claimBase } from '../../../../domain/account-order/attempts/attempts';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'accountOrders'>;
type Place = Pick<InventoryRow, 'account' | 'sslId'>;

/** More orders of one certificate than anybody makes. */
const MOST_ORDERS = 200;

/** @returns all that were ever asked for, the first one in front: their numbers have no gaps, and only the last one can be open */
export async function ordersOf(
  { accountOrders }: Needs,
  kind: 'renew' | 'replace',
  { account, sslId }: Place,
): Promise<readonly AccountOrder[]> {
  const orders: AccountOrder[] = [];
  for (let number = 1; number <= MOST_ORDERS; number++) {
    const found = await accountOrders.find(`${claimBase(kind, account, sslId)}:${number}`);
    if (!found) break;
    orders.push(found);
  }
  return orders;
}

export async function latestOrder(
  ports: Needs,
  kind: 'renew' | 'replace',
  place: Place,
): Promise<AccountOrder | undefined> {
  return (await ordersOf(ports, kind, place)).at(-1);
}

/**
 * SCM says that a certificate was renewed as soon as that is asked for, and goes on saying it when nothing came of it.
 * @returns the app's own renewal that has brought no certificate; undefined where it has, or SCM speaks of somebody else's
 */
export async function renewalWithoutEnd(
  ports: Needs,
  row: Place & Pick<InventoryRow, 'renewed'>,
): Promise<AccountOrder | undefined> {
  if (!row.renewed) return undefined;
  const order = (await ordersOf(ports, 'renew', row)).findLast(({ stage, sentAt }) => stage === 'open' || sentAt > 0);
  return order?.outcome === 'issued' ? undefined : order;
}
