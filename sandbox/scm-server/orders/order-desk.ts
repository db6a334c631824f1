/** SCM's own screens for people: what an administrator, an approver and the CA do to orders. */
import type { Clock } from '../../clock';
import { orderTime, statusAt } from './life-cycle';
import type { CertStatus, Order } from './order';
import type { OrderBook } from './order-book';
import { factsOf, type OrderFacts } from './order-facts';

export class OrderDesk {
  readonly #book: OrderBook;
  readonly #clock: Clock;

  constructor(book: OrderBook, clock: Clock) {
    this.#book = book;
    this.#clock = clock;
  }

  /** Every order in the order of arrival, as things stand now. */
  list(): readonly OrderFacts[] {
    return this.#book.all().map((order) => factsOf(order, this.#clock.now()));
  }

  /** @param known so many came before, and are left out */
  arrivedSince(known: number): readonly OrderFacts[] {
    const arrived = this.#book.all().slice(known);
    return arrived.map((order) => factsOf(order, this.#clock.now()));
  }

  find(certId: string): OrderFacts | undefined {
    const order = this.#book.find(certId);
    return order && factsOf(order, this.#clock.now());
  }

  /** @returns the orders whose comments hold `mark`, e.g. an issue key with a generation */
  findByComment(mark: string): readonly OrderFacts[] {
    return this.list().filter(({ comments }) => comments.includes(mark));
  }

  /** Each of these throws an Error for an unknown order or one in another state. */
  approve(certId: string): void {
    const order = this.#in(certId, 'Requested');
    order.approvedAt = orderTime(order, this.#clock.now());
  }

  /** An approver refuses. */
  decline(certId: string, message: string): void {
    this.#in(certId, 'Requested').refused = { status: 'Declined', at: this.#clock.now(), message };
  }

  /** The CA refuses. */
  reject(certId: string, message: string): void {
    this.#in(certId, 'Approved', 'Applied').refused = { status: 'Rejected', at: this.#clock.now(), message };
  }

  /** The order could not be handed to the CA. */
  invalidate(certId: string, message: string): void {
    this.#in(certId, 'Approved', 'Applied').refused = { status: 'Invalid', at: this.#clock.now(), message };
  }

  /** Stops the order where it stands until `release`; approving it by hand still counts. */
  hold(certId: string): void {
    this.#in(certId, 'Requested', 'Approved', 'Applied').heldSince ??= this.#clock.now();
  }

  release(certId: string): void {
    const order = this.#in(certId, 'Requested', 'Approved', 'Applied');
    order.heldFor += this.#clock.now() - (order.heldSince ?? this.#clock.now());
    delete order.heldSince;
  }

  /** Revokes outside the API. @param reasonCode CRLReason of RFC 5280 §5.3.1 */
  revoke(certId: string, reasonCode = 0): void {
    this.#in(certId, 'Issued', 'Replaced').revoked = { at: this.#clock.now(), reasonCode, message: 'Revoked in SCM' };
  }

  #in(certId: string, ...allowed: readonly CertStatus[]): Order {
    const order = this.#book.find(certId);
    if (!order) throw new Error(`There is no order ${certId}`);
    const status = statusAt(order, this.#clock.now());
    if (!allowed.includes(status)) throw new Error(`Order ${certId} is ${status}, not ${allowed.join(' or ')}`);
    return order;
  }
}
