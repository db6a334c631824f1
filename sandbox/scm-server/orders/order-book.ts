/** Every order the stand-in has taken or was given, by certId. Kept in memory only. */
import type { Clock } from '../../clock';
import type { Random } from '../../random';
import { serialNumber } from '../ca/serial-number';
import type { Order, OrderRequest } from './order';
import { idStep, indexOfId, type Population } from './population';

interface Pace {
  /** Virtual time until somebody approves; Infinity: only the management side does. */
  readonly approvalMs: number;
  readonly issuanceMs: number;
}

/** Ids grow by at most this much, as other customers order too. */
const widestGap = 97;

export class OrderBook {
  readonly #orders = new Map<string, Order>();
  readonly #populations: Population[] = [];
  /** Those of a population that somebody may have changed. */
  readonly #touched = new Map<string, Order>();
  readonly #removed = new Set<string>();
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #pace: Pace;
  #lastId: number;
  #revision = 0;

  constructor(clock: Clock, random: Random, pace: Pace) {
    this.#clock = clock;
    this.#random = random;
    this.#pace = pace;
    this.#lastId = 1_000_000 + Math.floor(random() * 8_000_000);
  }

  /** Goes up whenever something may have changed. */
  get revision(): number {
    return this.#revision;
  }

  /**
   * Takes an order. There is no protection against ordering the same thing twice: the real SCM has none.
   * @param kept takes the place of the order with its id, which is not on record any more
   */
  place(request: OrderRequest, kept?: string): Order {
    this.#revision += 1;
    this.#lastId += 1 + Math.floor(this.#random() * widestGap);
    const order: Order = {
      certId: kept ?? String(this.#lastId),
      request,
      serialNumber: serialNumber(this.#random),
      requestedAt: this.#clock.now(),
      approvalMs: request.autoApprove ? 0 : this.#pace.approvalMs,
      issuanceMs: this.#pace.issuanceMs,
      heldFor: 0,
      collectableAt: -Infinity,
      successors: [],
    };
    this.#put(order);
    if (request.predecessor && !kept)
      this.find(request.predecessor)?.successors.push({ action: request.action, order });
    return order;
  }

  /** Starts an order again under its id, approved already, with another request and serial number. */
  restart(order: Order, request: OrderRequest): void {
    const now = this.#clock.now();
    const { bundle, fingerprints, downloadedAt, heldSince, ...rest } = order;
    const again = { request, serialNumber: serialNumber(this.#random), approvedAt: now, replacedAt: now };
    const formerSerials = [...(order.formerSerials ?? []), { serialNumber: order.serialNumber }];
    this.#put({
      ...rest,
      ...again,
      formerSerials,
      issuanceMs: this.#pace.issuanceMs,
      heldFor: 0,
      collectableAt: -Infinity,
    });
    this.#revision += 1;
  }

  /** Puts an order on record as it is; `make` gets its id. */
  add(make: (certId: string) => Order): Order {
    this.#revision += 1;
    this.#lastId += idStep;
    const order = make(String(this.#lastId));
    this.#put(order);
    return order;
  }

  /** @param make of an index and the id that goes with it */
  populate(count: number, make: (index: number, certId: string) => Order): Population {
    this.#revision += 1;
    const firstId = this.#lastId + idStep;
    this.#lastId += count * idStep;
    const population = { firstId, count, make: (index: number) => make(index, String(firstId + index * idStep)) };
    this.#populations.push(population);
    return population;
  }

  /** For whoever may change it. */
  find(certId: string): Order | undefined {
    this.#revision += 1;
    const order = this.peek(certId);
    if (order && !this.#orders.has(certId)) this.#touched.set(certId, order);
    return order;
  }

  /** For reading only: what is written to the answer may be lost. */
  peek(certId: string): Order | undefined {
    if (this.#removed.has(certId)) return undefined;
    return this.#orders.get(certId) ?? this.#touched.get(certId) ?? this.#made(certId);
  }

  /** @param serial lower-case hex. Those of a population carry their id in the last eight digits. */
  bySerial(serial: string): Order | undefined {
    const populated = this.peek(String(parseInt(serial.slice(-8), 16)));
    return [...this.#orders.values(), ...this.#touched.values(), ...(populated ? [populated] : [])].find(
      (order) => order.serialNumber === serial && !this.#removed.has(order.certId),
    );
  }

  /** @param serial of a certificate that was replaced under its id, lower-case hex */
  byFormerSerial(serial: string): Order | undefined {
    const all = [...this.#orders.values(), ...this.#touched.values()];
    return all.find(({ formerSerials = [] }) => formerSerials.some(({ serialNumber }) => serialNumber === serial));
  }

  remove(certId: string): void {
    this.#revision += 1;
    this.#removed.add(certId);
    this.#orders.delete(certId);
    this.#touched.delete(certId);
  }

  /** Those that came by a call, in the order of arrival; not the populations. */
  all(): readonly Order[] {
    return [...this.#orders.values()];
  }

  /** Everything on record, for reading only; populations first. */
  *everything(): Generator<Order> {
    for (const population of this.#populations) {
      for (let index = 0; index < population.count; index++) {
        const order = this.peek(String(population.firstId + index * idStep));
        if (order) yield order;
      }
    }
    yield* this.#orders.values();
  }

  /** As `everything`, from `position` on, without making what comes before. */
  slice(position: number, size: number): readonly Order[] {
    if (this.#removed.size > 0) return [...this.everything()].slice(position, position + size);
    const page: Order[] = [];
    let before = 0;
    for (const { firstId, count } of this.#populations) {
      for (let index = Math.max(0, position - before); index < count && page.length < size; index++) {
        const order = this.peek(String(firstId + index * idStep));
        if (order) page.push(order);
      }
      before += count;
    }
    const start = Math.max(0, position - before);
    page.push(...this.all().slice(start, start + size - page.length));
    return page;
  }

  /** How many there are, populations included. */
  size(): number {
    const populated = this.#populations.reduce((sum, { count }) => sum + count, 0);
    const removed = [...this.#removed].filter((certId) => this.#made(certId) !== undefined).length;
    return populated - removed + this.#orders.size;
  }

  #put(order: Order): void {
    this.#removed.delete(order.certId);
    if (this.#touched.has(order.certId) || this.#made(order.certId)) this.#touched.set(order.certId, order);
    else this.#orders.set(order.certId, order);
  }

  #made(certId: string): Order | undefined {
    const id = Number(certId);
    for (const population of this.#populations) {
      const index = indexOfId(population, id);
      if (index !== undefined) return population.make(index);
    }
    return undefined;
  }
}
