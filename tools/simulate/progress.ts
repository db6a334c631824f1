/** One line now and then: how far the simulation is, how fast it goes, and how long it will take. */
import { performance } from 'node:perf_hooks';
import type { Reached, SimulationOptions } from './options';
import type { Renewals } from './judge/renewals';
import type { SimulatedWorld } from './setting/simulated-world';
import { dayOf } from './setting/time';
import type { AppWatch } from './watch/app-watch';

interface Seen {
  readonly world: SimulatedWorld;
  readonly renewals: Renewals;
  readonly watch: AppWatch;
}

const EVERY_MS = 10_000;

export class Progress {
  readonly #seen: Seen;
  readonly #tell: SimulationOptions['tell'];
  readonly #begunAt = performance.now();
  readonly #startsAt: number;
  #told = performance.now();
  #count = 0;

  constructor(seen: Seen, { tell }: SimulationOptions) {
    this.#seen = seen;
    this.#tell = tell;
    this.#startsAt = seen.world.clock.now();
  }

  tell(): void {
    const now = performance.now();
    if (!this.#tell || now - this.#told < EVERY_MS) return;
    const { world, renewals, watch } = this.#seen;
    const at = world.clock.now();
    const done = (at - this.#startsAt) / (world.endsAt - this.#startsAt);
    this.#tell({
      ...{ at, certificates: watch.current.size, renewals: renewals.count },
      rate: ((renewals.count - this.#count) / (now - this.#told)) * 1_000,
      left: ((now - this.#begunAt) / done) * (1 - done),
    });
    this.#told = now;
    this.#count = renewals.count;
  }
}

/** @param worlds of each, one at least, how far it is: the slowest says when all are done */
export function lineOf(worlds: readonly Reached[]): string {
  const sum = (of: (reached: Reached) => number) => worlds.reduce((total, one) => total + of(one), 0);
  return [
    dayOf(Math.min(...worlds.map(({ at }) => at))),
    `${sum(({ certificates }) => certificates)} certificates`,
    `${sum(({ renewals }) => renewals)} renewals`,
    `${sum(({ rate }) => rate).toFixed(0)} a second`,
    `${Math.ceil(Math.max(...worlds.map(({ left }) => left)) / 60_000)} min left`,
  ].join(' · ');
}
