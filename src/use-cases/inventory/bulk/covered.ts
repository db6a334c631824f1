/** What stands in the way of an order for a certificate, now or later, beside its own state: an issue of the app, an order that was made before. */
import { cameToNothing, claimBase } from '../../../domain/account-order/attempts/attempts';
import type { NotFor, RowAct } from '../../../domain/inventory/acts/row-acts';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../ports/ports';
import { ownerOf } from '../acts/own-certificate';

type Needs = Pick<Ports, 'serialNumbers' | 'accountOrders'>;

/** Orders of one certificate that came to nothing, one after the other; more are not looked through for a preview. */
const MOST_LOOKED_AT = 5;

/** What a profile obtained is ordered, and renewed, on its issue alone. */
const FOR_NO_PROFILE: ReadonlySet<RowAct> = new Set(['renew', 'replace', 'adopt', 'auto-renew-on']);

/** The engine of orders decides in the end; this says it before. */
export async function coveredBy(ports: Needs, act: RowAct, row: InventoryRow): Promise<NotFor | undefined> {
  if (!FOR_NO_PROFILE.has(act)) return undefined;
  if ((await ownerOf(ports, row.serialNumber)) !== undefined) return act === 'auto-renew-on' ? 'profile-renews' : 'own';
  return act === 'renew' && (await isOrdered(ports, row)) ? 'renewed' : undefined;
}

/** SCM says so too, once the row is read again. */
async function isOrdered({ accountOrders }: Needs, { account, sslId }: InventoryRow): Promise<boolean> {
  const base = claimBase('renew', account, sslId);
  for (let number = 1; number <= MOST_LOOKED_AT; number++) {
    const order = await accountOrders.find(`${base}:${number}`);
    if (!order || !cameToNothing(order)) return order !== undefined;
  }
  return false;
}
