/** The renewal or replacement of an imported certificate that is on its way, wherever somebody asked for it. */
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { together } from '../../../../domain/work/together';
import type { Ports } from '../../../ports/ports';
import { latestOrder } from '../../orders/steps/latest-order';

type Needs = Pick<Ports, 'accountOrders'>;

/** What the issue waits for stands on its record; of an order from elsewhere the claims of the certificate tell. */
export async function findOpenOrder(
  ports: Needs,
  row: Pick<InventoryRow, 'account' | 'sslId'>,
  asks: IssueAsks | undefined,
): Promise<AccountOrder | undefined> {
  const followed = asks?.followed && (await ports.accountOrders.find(asks.followed.id));
  if (followed) return followed;
  const latest = await together([latestOrder(ports, 'renew', row), latestOrder(ports, 'replace', row)]);
  return latest.find((order) => order?.stage === 'open');
}
