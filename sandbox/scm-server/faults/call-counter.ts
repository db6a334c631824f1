/** Counts calls by operation, those that met a fault included. */
import { operations, type Operation } from './fault-table';

export type CallCounts = Readonly<Record<Operation, number>>;

export class CallCounter {
  readonly #counts = new Map<Operation, number>(operations.map((operation) => [operation, 0]));

  count(operation: Operation): void {
    this.#counts.set(operation, (this.#counts.get(operation) ?? 0) + 1);
  }

  counts(): CallCounts {
    const of = (operation: Operation) => this.#counts.get(operation) ?? 0;
    return {
      ...{ token: of('token'), enroll: of('enroll'), download: of('download'), status: of('status') },
      ...{ 'dcv-recheck': of('dcv-recheck'), renew: of('renew'), replace: of('replace'), revoke: of('revoke') },
    };
  }
}
