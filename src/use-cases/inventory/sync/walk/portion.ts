/** How much of a walk one job may do: calls, writes and time, counted down. */
import { PORTION } from '../../../../domain/inventory/sync/platform-limits';

export class Portion {
  readonly #now: () => number;
  readonly #begunAt: number;
  #calls: number = PORTION.calls;
  #writes = 0;

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
    this.#begunAt = now();
  }

  get callsLeft(): number {
    return this.#calls;
  }

  get writes(): number {
    return this.#writes;
  }

  get elapsedMs(): number {
    return this.#now() - this.#begunAt;
  }

  /** Whether another page may be begun. */
  hasRoom(): boolean {
    return this.#calls > 0 && this.#writes < PORTION.writes && this.elapsedMs < PORTION.milliseconds;
  }

  called(times: number): void {
    this.#calls -= times;
  }

  wrote(times: number): void {
    this.#writes += times;
  }
}
