/** How the renewal of a certificate that the app renews stands, from the orders of its account. */
import { cameToNothing } from '../../../../domain/account-order/attempts/attempts';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { standsAt } from '../../../../domain/account-order/who-acts';
import type { RowOrder } from '../../../../domain/inventory/renewal/decide-row';
import { DAY_MS } from '../../../../domain/validity';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../../ports/ports';
import { latestOrder } from '../../orders/steps/latest-order';

type Needs = Pick<Ports, 'now' | 'accountOrders'>;

export async function orderOfRow(ports: Needs, row: InventoryRow): Promise<RowOrder> {
  const replacement = await latestOrder(ports, 'replace', row);
  if (replacement?.stage === 'open') return running(replacement);
  const renewal = await latestOrder(ports, 'renew', row);
  return !renewal || isPast(renewal, row.adopted?.at) ? { is: 'none' } : standing(renewal, ports.now());
}

/** What came to nothing before it was let to the app is nobody's concern any more. */
function isPast(order: AccountOrder, adoptedAt = 0): boolean {
  return cameToNothing(order) && order.createdAt < adoptedAt;
}

/** The app looks for a lost answer for two weeks; a person who looks in SCM knows sooner. */
const ASKED_AFTER_MS = DAY_MS;

function standing(order: AccountOrder, now: number): RowOrder {
  const { id, stage, state, outcome, sslId, sentence } = order;
  const isLost = state === 'unknown' && (order.work === 'closed' || now - order.since >= ASKED_AFTER_MS);
  if (stage === 'open' && !isLost) return running(order);
  if (outcome === 'issued') return { is: 'issued', id, sslId };
  return { is: 'stuck', id, state: isLost ? 'unknown' : outcome === '' ? state : outcome, sentence };
}

function running(order: AccountOrder): RowOrder {
  return { is: 'running', id: order.id, since: order.createdAt, sentence: standsAt(order) };
}
