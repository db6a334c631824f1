/** SCM calls a certificate renewed as soon as somebody there asks for it, and goes on doing so when nothing comes of it. */
import { renewedInVain } from '../../../domain/inventory/reminders/stages';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../ports/ports';

/** One page of an index, only of what SCM calls renewed. @returns whether no certificate has come of it, as far as the last sync knows */
export async function isRenewedInVain(
  { inventory }: Pick<Ports, 'inventory'>,
  { suffixes, ...row }: InventoryRow,
): Promise<boolean> {
  // Its own names stand behind the domains above them.
  const value = suffixes.at(-1);
  if (!row.renewed || value === undefined) return false;
  const by = { what: 'name', value } as const;
  const { rows } = await inventory.list({ account: row.account, by, endsFrom: row.notAfter + 1 });
  return renewedInVain(row, rows);
}
