/** SCM's own renewal of certificates: a second scheduler, which orders by itself when a certificate comes near its end. */
import type { Clock } from '../../clock';
import { statusAt, validityOf } from './life-cycle';
import type { Order } from './order';
import type { OrderBook } from './order-book';

const dayMs = 86_400_000;

export class AutoRenewals {
  readonly #watched = new Set<string>();
  readonly #orders: OrderBook;
  readonly #clock: Clock;
  readonly #renewable: (order: Order) => boolean;

  /** @param renewable whether the certificate profile allows it */
  constructor(orders: OrderBook, clock: Clock, renewable: (order: Order) => boolean) {
    this.#orders = orders;
    this.#clock = clock;
    this.#renewable = renewable;
  }

  /** Follows what is scheduled for this order from now on. */
  watch(order: Order): void {
    if (order.autoRenew?.state === 'Scheduled') this.#watched.add(order.certId);
    else this.#watched.delete(order.certId);
  }

  /** Orders what has come due until `now`. */
  settle(now = this.#clock.now()): void {
    for (const certId of [...this.#watched]) {
      const order = this.#orders.peek(certId);
      if (!order || isOver(order, now)) this.#watched.delete(certId);
      else if (isDue(order, now)) this.#renew(certId);
    }
  }

  #renew(certId: string): void {
    const order = this.#orders.find(certId);
    this.#watched.delete(certId);
    if (!order?.autoRenew) return;
    if (!this.#renewable(order)) {
      order.autoRenew.state = 'Failed';
      return;
    }
    const origin = { ...order.request.origin, requestedVia: 'Client Admin' };
    const next = this.#orders.place({
      ...order.request,
      action: 'renew',
      predecessor: certId,
      autoApprove: true,
      origin,
    });
    next.autoRenew = { ...order.autoRenew };
    order.autoRenew.state = 'Successful';
    this.watch(next);
  }
}

function isOver(order: Order, now: number): boolean {
  return ['Revoked', 'Replaced', 'Declined', 'Rejected', 'Invalid'].includes(statusAt(order, now));
}

function isDue(order: Order, now: number): boolean {
  const { notAfter } = validityOf(order, now) ?? { notAfter: Infinity };
  return now >= notAfter - (order.autoRenew?.daysBeforeExpiration ?? 0) * dayMs;
}
