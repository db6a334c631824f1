/**
 * The sandbox's one clock. Time stands still until someone advances it, so a run is repeatable and a wait of
 * fifteen minutes costs nothing. Everything that waits (queue delays, schedules, approval at SCM) waits here.
 */
import { Heap } from './heap';

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly task: () => Promise<void>;
}

export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  readonly #timers = new Heap<Timer>((one, other) => one.at - other.at || one.order - other.order);

  /** @param startMs epoch milliseconds at which the clock stands at first */
  constructor(startMs: number) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  /** Runs `task` when the clock is advanced to `atMs` or beyond; tasks of one instant run in the order they came. */
  schedule(atMs: number, task: () => Promise<void>): void {
    this.#timers.push({ at: Math.max(atMs, this.#now), order: this.#order++, task });
  }

  /** When the next task is due, or undefined when nothing waits. */
  nextDue(): number | undefined {
    return this.#timers.first()?.at;
  }

  /** Moves to `atMs`; every task due until then runs at its own instant and is awaited. Never moves backwards. */
  async advanceTo(atMs: number): Promise<void> {
    for (let timer = this.#timers.first(); timer && timer.at <= atMs; timer = this.#timers.first()) {
      this.#timers.takeFirst();
      this.#now = Math.max(this.#now, timer.at);
      await timer.task();
    }
    this.#now = Math.max(this.#now, atMs);
  }

  async advanceBy(ms: number): Promise<void> {
    await this.advanceTo(this.#now + ms);
  }
}

/** A clock of another machine, which is wrong by a little. @param byMs is added to the time of the first */
export function skewedClock(clock: Clock, byMs: number): Clock {
  return { now: () => clock.now() + byMs };
}
