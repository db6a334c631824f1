/** What the app holds just now, for people and for the judges: the current certificate of each lineage, and what waits for a person. */
import type { Certificate } from '../../../src/domain/certificate/certificate';
import type { Order } from '../../../src/domain/order/order';
import { requestOf } from '../../../src/domain/order/order';
import type { World } from '../../../sandbox/world/world';
import { listenToStore } from './stored';

/** Epoch milliseconds. */
export interface Unattended {
  /** The app took its place of the day for it. */
  readonly begun: number;
  /** The order was written. */
  readonly decided: number;
}

/** An order whose reply was lost. */
export interface Unknown extends Pick<Order, 'issueId' | 'lineage'> {
  /** When the app found out, epoch milliseconds. */
  readonly since: number;
}

export class AppWatch {
  /** By lineage, the newest generation. */
  readonly current = new Map<string, Certificate>();
  /** Orders whose reply was lost, by id. */
  readonly unknown = new Map<string, Unknown>();
  /** Marks of the calls that the app made without being asked by a person. */
  readonly unattended = new Map<string, Unattended>();
  /** Lineages whose newest order ended without a certificate. */
  readonly failed = new Map<string, Order>();
  /** Issues whose certificate has its successor on another one; the longest ago first. */
  readonly left: { readonly issueId: string; readonly at: number }[] = [];

  readonly #clock: World['clock'];

  constructor(world: World) {
    this.#clock = world.clock;
    listenToStore(world, {
      certificate: (certificate) => this.#certificate(certificate),
      order: (order) => this.#order(order),
    });
  }

  #certificate(certificate: Certificate): void {
    const known = this.current.get(certificate.lineage);
    if (known && known.generation > certificate.generation) return;
    this.current.set(certificate.lineage, certificate);
    if (known && known.issueId !== certificate.issueId)
      this.left.push({ issueId: known.issueId, at: certificate.createdAt });
  }

  #order(order: Order): void {
    if (order.state === 'unknown') this.#unknown(order);
    else this.unknown.delete(order.id);
    if (order.unattended) this.#unattended(order);
    const isOver = order.state === 'rejected' || order.state === 'declined' || order.state === 'mismatched';
    if (isOver) this.failed.set(order.lineage, order);
    else this.failed.delete(order.lineage);
  }

  #unknown({ id, issueId, lineage }: Order): void {
    const { since } = this.unknown.get(id) ?? { since: this.#clock.now() };
    this.unknown.set(id, { issueId, lineage, since });
  }

  /** Once its certificate has a successor, when the renewal began is written nowhere any more. */
  #unattended(order: Order): void {
    const mark = requestOf(order)?.mark;
    if (mark === undefined || this.unattended.has(mark)) return;
    const begun = this.current.get(order.lineage)?.renewal?.begunAt ?? order.createdAt;
    this.unattended.set(mark, { begun, decided: order.createdAt });
  }
}
