/** Counts calls by operation, those that met a fault included. */
import { operations, type Operation } from './operations';

export type CallCounts = Readonly<Record<Operation, number>>;

export class CallCounter {
  readonly #counts = Object.fromEntries(operations.map((operation) => [operation, 0])) as Record<Operation, number>;

  count(operation: Operation): void {
    this.#counts[operation] += 1;
  }

  counts(): CallCounts {
    return { ...this.#counts };
  }
}
