/** What became of the renewals of a certificate that were ordered here: SCM calls it renewed whatever came of them. */
import { renewedInVain } from '../../../domain/account-order/attempts/attempts';
import type { KnownRenewal } from '../../../domain/inventory/renewal/renewer-view';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../ports/ports';
import { ordersOf } from '../orders/steps/latest-order';

/** @returns undefined where nothing is known of it here; reads nothing for what SCM does not call renewed */
export async function ownRenewal(
  ports: Pick<Ports, 'accountOrders'>,
  row: Pick<InventoryRow, 'account' | 'sslId' | 'renewed'>,
): Promise<KnownRenewal | undefined> {
  if (!row.renewed) return undefined;
  const orders = await ordersOf(ports, 'renew', row);
  if (renewedInVain(orders)) return { is: 'in-vain' };
  const issued = orders.findLast(({ outcome }) => outcome === 'issued');
  return issued && { is: 'issued', sslId: issued.sslId };
}
