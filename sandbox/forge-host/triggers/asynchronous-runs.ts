/** Functions that the platform runs some time after what called for them: at least once, and again when they ask for it. */
import type { HostState } from '../host-state';
import { EVENT_RETRIES } from '../limits';
import type { ModuleDefinition } from '../manifest/modules';
import { copyDelays } from '../queue/duplicates';
import { automaticRetry, requestedRetry } from '../queue/retry';
import type { Retry } from '../queue/retry';
import { writeLog } from '../runtime/app-console';
import type { Invoker, Outcome } from '../runtime/invoker';

interface Run {
  readonly module: ModuleDefinition;
  readonly functionKey: string;
  readonly event: object;
  readonly dueAt: number;
  readonly retryCount: number;
  readonly lastRetry?: Retry;
}

export class AsynchronousRuns {
  readonly #state: HostState;
  readonly #invoker: Invoker;
  /** Of the modules, for the log. */
  readonly #what: string;
  readonly #waiting = new Set<Run>();

  constructor(state: HostState, invoker: Invoker, what: string) {
    this.#state = state;
    this.#invoker = invoker;
    this.#what = what;
  }

  depth(): number {
    return this.#waiting.size;
  }

  nextDue(): number | undefined {
    return this.#waiting.size === 0 ? undefined : Math.min(...[...this.#waiting].map(({ dueAt }) => dueAt));
  }

  /** @throws Error when the module has no function */
  add(module: ModuleDefinition, event: object): void {
    const { functionKey } = module;
    if (functionKey === undefined) throw new Error(`${this.#what} ${module.key} has no function`);
    for (const delay of copyDelays(this.#state)) {
      this.#wait({ module, functionKey, event, dueAt: this.#state.clock.now() + delay, retryCount: 0 });
    }
  }

  #wait(run: Run): void {
    this.#waiting.add(run);
    this.#state.clock.schedule(run.dueAt, () => this.#start(run));
  }

  async #start(run: Run): Promise<void> {
    const { lastRetry, retryCount } = run;
    const context = lastRetry && { retryCount, retryReason: lastRetry.reason, retryData: lastRetry.data };
    const outcome = await this.#invoker.invoke({
      functionKey: run.functionKey,
      moduleKey: run.module.key,
      kind: run.module.kind,
      event: context ? { ...run.event, retryContext: context } : run.event,
    });
    this.#waiting.delete(run);
    this.#conclude(run, outcome);
  }

  /** A throw is the app's last word; only what it asks for and a time-out are repeated. */
  #conclude(run: Run, outcome: Outcome): void {
    const timedOut = outcome.kind === 'failed' && outcome.name === 'FUNCTION_TIME_OUT';
    const retry = requestedRetry(outcome) ?? (timedOut ? automaticRetry(outcome, run.retryCount) : undefined);
    if (!retry) return;
    if (run.retryCount < EVENT_RETRIES) {
      const dueAt = this.#state.clock.now() + retry.afterMs;
      this.#wait({ ...run, dueAt, retryCount: run.retryCount + 1, lastRetry: retry });
      return;
    }
    const text = `${this.#what} ${run.module.key} is given up after ${EVENT_RETRIES} repetitions`;
    writeLog(this.#state, { level: 'platform', functionKey: run.functionKey, text });
  }
}
