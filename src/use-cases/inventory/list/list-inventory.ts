/** A page of the inventory for the person in front, who may see the account's home project. */
import type { InventoryAnswer } from '../../../domain/inventory/list/inventory-answer';
import type { InventoryPageAsk } from '../../../domain/inventory/list/inventory-ask';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { withOrganizations } from '../organization-names';
import { findRows } from './find-rows';

type Needs = Pick<Ports, 'accounts' | 'permissions' | 'inventory' | 'syncs' | 'now' | 'issueKeys' | 'reference'>;

/** @throws Problem `not-found` where the person may not see the account */
export async function listInventory(ports: Needs, ask: InventoryPageAsk): Promise<InventoryAnswer> {
  await accountFor(ports, ask.account, 'see');
  const found = await findRows(ports, ask);
  const [issues, rows] = await together([keysOf(ports, found.rows), withOrganizations(ports, ask.account, found.rows)]);
  return { ...found, rows, issues };
}

/** As many as Jira names in one request. */
const AT_ONCE = 100;

/** A list without the keys of its issues is better than none. */
async function keysOf({ issueKeys }: Needs, rows: readonly InventoryRow[]): Promise<InventoryAnswer['issues']> {
  const ids = [...new Set(rows.flatMap(({ issueId }) => (issueId === '' ? [] : [issueId])))];
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) =>
    ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  try {
    return (await together(parts.map((part) => issueKeys.named(part)))).flat();
  } catch {
    return [];
  }
}
