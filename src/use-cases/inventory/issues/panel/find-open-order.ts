/** The renewal or replacement of an imported certificate that is on its way, wherever somebody asked for it. */
import { claimBase } from '../../../../domain/account-order/account-order';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { together } from '../../../../domain/work/together';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'accountOrders'>;

/** More orders of one certificate than anybody makes. */
const MOST_ORDERS = 200;

/** What the issue waits for stands on its record; of an order from elsewhere the claims of the certificate tell. */
export async function findOpenOrder(
  ports: Needs,
  row: Pick<InventoryRow, 'account' | 'sslId'>,
  asks: IssueAsks | undefined,
): Promise<AccountOrder | undefined> {
  const followed = asks?.followed && (await ports.accountOrders.find(asks.followed.id));
  if (followed) return followed;
  const latest = await together([latestOf(ports, 'renew', row), latestOf(ports, 'replace', row)]);
  return latest.find((order) => order?.stage === 'open');
}

/** Their numbers have no gaps, and only the last one can be open. */
async function latestOf(
  { accountOrders }: Needs,
  kind: 'renew' | 'replace',
  { account, sslId }: Pick<InventoryRow, 'account' | 'sslId'>,
): Promise<AccountOrder | undefined> {
  let latest: AccountOrder | undefined;
  for (let number = 1; number <= MOST_ORDERS; number++) {
    const found = await accountOrders.find(`${claimBase(kind, account, sslId)}:${number}`);
    if (!found) break;
    latest = found;
  }
  return latest;
}
