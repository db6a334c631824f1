/** Every order the stand-in has taken, by certId. Kept in memory only. */
import type { Clock } from '../../clock';
import type { Random } from '../../random';
import { serialNumber } from '../ca/serial-number';
import type { Order, OrderRequest } from './order';

interface Pace {
  /** Virtual time until somebody approves; Infinity: only the management side does. */
  readonly approvalMs: number;
  readonly issuanceMs: number;
}

/** Ids grow by at most this much, as other customers order too. */
const widestGap = 97;

export class OrderBook {
  readonly #orders = new Map<string, Order>();
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #pace: Pace;
  #lastId: number;

  constructor(clock: Clock, random: Random, pace: Pace) {
    this.#clock = clock;
    this.#random = random;
    this.#pace = pace;
    this.#lastId = 1_000_000 + Math.floor(random() * 8_000_000);
  }

  /**
   * Takes an order. There is no protection against ordering the same thing twice: the real SCM has none.
   * @param keptId takes the place of the order with this id, which is not on record any more
   */
  place(request: OrderRequest, keptId?: string): Order {
    this.#lastId += 1 + Math.floor(this.#random() * widestGap);
    const order: Order = {
      certId: keptId ?? String(this.#lastId),
      request,
      serialNumber: serialNumber(this.#random),
      requestedAt: this.#clock.now(),
      approvalMs: request.autoApprove ? 0 : this.#pace.approvalMs,
      issuanceMs: this.#pace.issuanceMs,
      heldFor: 0,
      collectableAt: -Infinity,
      successors: [],
    };
    this.#orders.set(order.certId, order);
    if (request.predecessor && !keptId)
      this.find(request.predecessor)?.successors.push({ action: request.action, order });
    return order;
  }

  find(certId: string): Order | undefined {
    return this.#orders.get(certId);
  }

  all(): readonly Order[] {
    return [...this.#orders.values()];
  }
}
