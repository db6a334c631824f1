/**
 * Node asks each AsyncLocalStorage that was ever used in a process at every promise, and a worker of Jest runs hundreds of
 * files, for each of which Jest and the sandbox make one anew: a file at the end of the run would take twice its time.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

type Storage = AsyncLocalStorage<unknown>;

export class UsedStorages {
  /** Those that ran something since they were left the last time. */
  readonly #used = new Set<Storage>();

  constructor() {
    const used = this.#used;
    const run = Reflect.get(AsyncLocalStorage.prototype, 'run') as (...given: unknown[]) => unknown;
    const noted = function (this: Storage, ...given: unknown[]): unknown {
      used.add(this);
      return Reflect.apply(run, this, given);
    };
    Object.defineProperty(AsyncLocalStorage.prototype, 'run', { value: noted, configurable: true, writable: true });
  }

  /** One that is used again comes back by itself. */
  leave(): void {
    for (const storage of this.#used) storage.disable();
    this.#used.clear();
  }
}
