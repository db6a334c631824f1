/** Decides which call gets which fault, by seed and by order, and keeps a journal of what was dealt. */
import type { Clock } from '../../clock';
import type { Random } from '../../random';
import { faultTable, unansweredKinds, type FaultKind, type FaultRow } from './fault-table';
import type { Operation } from './operations';

interface FaultRecord {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly operation: Operation;
  readonly kind: FaultKind;
  /** The call made or changed an order, whatever its caller was told. */
  readonly committed: boolean;
  /** The order made or changed, else the one in the path. */
  readonly certId?: string;
  /** What the call carried in `comments`, which tells whose call it was where no certId came about. */
  readonly comments?: string;
}

/** Highest share of calls that may fail: above it nothing would ever get done. */
const highestRate = 0.9;

interface Forced {
  readonly row: FaultRow;
  readonly operation: Operation | undefined;
  left: number;
}

export class FaultPlan {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #forced: Forced[] = [];
  readonly #journal: FaultRecord[] = [];
  #rate = 0;

  constructor(clock: Clock, random: Random, rate: number) {
    this.#clock = clock;
    this.#random = random;
    this.setRate(rate);
  }

  rate(): number {
    return this.#rate;
  }

  /** @param rate share of calls that get a fault, 0 to 0.9; counts from the next call on */
  setRate(rate: number): void {
    if (!(rate >= 0 && rate <= highestRate)) throw new RangeError(`A fault rate is 0 to ${highestRate}, not ${rate}`);
    this.#rate = rate;
  }

  /** Deals `kind` to the next `times` (default 1) calls it fits, before any random fault. Forced faults queue up. */
  force(kind: FaultKind, { operation, times = 1 }: { operation?: Operation; times?: number } = {}): void {
    const row = faultTable.find((candidate) => candidate.kind === kind);
    if (!row) throw new Error(`There is no fault ${kind}`);
    if (operation && !row.operations.includes(operation)) throw new Error(`${kind} can't befall ${operation}`);
    this.#forced.push({ row, operation, left: times });
  }

  /** Forgets what was forced and not yet dealt. */
  unforce(): void {
    this.#forced.length = 0;
  }

  /** @returns the fault for this call, if it gets one; takes it off the queue */
  deal(operation: Operation): FaultRow | undefined {
    const fitting = ({ row, operation: only }: Forced) =>
      row.operations.includes(operation) && (only ?? operation) === operation;
    const forced = this.#forced.find((candidate) => candidate.left > 0 && fitting(candidate));
    if (!forced) return this.#byChance(operation);
    forced.left -= 1;
    return forced.row;
  }

  record(entry: Omit<FaultRecord, 'at'>): void {
    this.#journal.push({ at: this.#clock.now(), ...entry });
  }

  /** Every fault dealt so far, in order. */
  journal(): readonly FaultRecord[] {
    return [...this.#journal];
  }

  /** Those after which the caller can't know whether its call was carried out. */
  unanswered(operation: Operation): readonly FaultRecord[] {
    return this.#journal.filter((entry) => entry.operation === operation && unansweredKinds.has(entry.kind));
  }

  /** A number in [0, 1) for how a fault looks in detail. */
  chance(): number {
    return this.#random();
  }

  #byChance(operation: Operation): FaultRow | undefined {
    if (this.#random() >= this.#rate) return undefined;
    const rows = faultTable.filter((row) => row.random && row.operations.includes(operation));
    return rows[Math.floor(this.#random() * rows.length)];
  }
}
