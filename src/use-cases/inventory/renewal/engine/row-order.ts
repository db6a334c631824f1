/** How the renewal of a certificate that the app renews stands, from the orders of its account. */
import { cameToNothing, claimBase } from '../../../../domain/account-order/account-order';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import type { RowOrder } from '../../../../domain/inventory/renewal/decide-row';
import { DAY_MS } from '../../../../domain/validity';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'now' | 'accountOrders'>;

/** More orders of one certificate than anybody makes. */
const MOST_ORDERS = 200;

export async function orderOfRow(ports: Needs, { account, sslId, adopted }: InventoryRow): Promise<RowOrder> {
  const replacement = await latest(ports, claimBase('replace', account, sslId));
  if (replacement?.stage === 'open') return { is: 'running' };
  const renewal = await latest(ports, claimBase('renew', account, sslId));
  return !renewal || isPast(renewal, adopted?.at) ? { is: 'none' } : standing(renewal, ports.now());
}

/** What came to nothing before it was let to the app is nobody's concern any more. */
function isPast(order: AccountOrder, adoptedAt = 0): boolean {
  return cameToNothing(order) && order.createdAt < adoptedAt;
}

async function latest({ accountOrders }: Needs, base: string): Promise<AccountOrder | undefined> {
  let last: AccountOrder | undefined;
  for (let number = 1; number <= MOST_ORDERS; number++) {
    const found = await accountOrders.find(`${base}:${number}`);
    if (!found) break;
    last = found;
  }
  return last;
}

/** The app looks for a lost answer for two weeks; a person who looks in SCM knows sooner. */
const ASKED_AFTER_MS = DAY_MS;

function standing(order: AccountOrder, now: number): RowOrder {
  const { id, stage, state, outcome, sslId, sentence } = order;
  const isLost = state === 'unknown' && (order.work === 'closed' || now - order.since >= ASKED_AFTER_MS);
  if (stage === 'open' && !isLost) return { is: 'running' };
  if (outcome === 'issued') return { is: 'issued', id, sslId };
  return { is: 'stuck', id, state: isLost ? 'unknown' : outcome === '' ? state : outcome, sentence };
}
