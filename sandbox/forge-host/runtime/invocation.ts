/** One run of a function: who and what it is for, how much it has used, and whether it is still going on. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';

export interface InvocationRequest {
  readonly functionKey: string;
  readonly moduleKey: string;
  /** Module kind as the time limits name it; `resolver` for a call from a page. */
  readonly kind: string;
  readonly event: unknown;
  /** The person in front, where there is one. */
  readonly accountId?: string;
  /** How many queue pushes in a row led to this run. */
  readonly chain?: number;
}

export interface InvocationInput {
  readonly id: string;
  readonly request: InvocationRequest;
  readonly limitMs: number;
}

export class Invocation {
  readonly id: string;
  readonly request: InvocationRequest;
  readonly limitMs: number;
  egressCalls = 0;
  logLines = 0;
  logBytes = 0;
  readonly #started = performance.now();
  /** Made when somebody asks for the signal: most runs call nobody outside, and it costs more than such a run. */
  #abort: AbortController | undefined;
  #ended = false;
  #underWay = 0;
  #timedOut = false;

  constructor(input: InvocationInput) {
    this.id = input.id;
    this.request = input.request;
    this.limitMs = input.limitMs;
  }

  /** Aborted when the run ends, so that its outbound calls end with it. */
  get signal(): AbortSignal {
    this.#abort ??= new AbortController();
    if (this.#ended) this.#abort.abort();
    return this.#abort.signal;
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Whether the platform, not the function, ended it. */
  get timedOut(): boolean {
    return this.#timedOut;
  }

  /** Real milliseconds; virtual time stands still during a run. */
  elapsedMs(): number {
    return performance.now() - this.#started;
  }

  /** Started minutes of run time, by which the platform counts calls and log lines. */
  runtimeMinutes(): number {
    return Math.max(1, Math.ceil(this.elapsedMs() / 60_000));
  }

  /** Counts an outbound call until it is answered: where none is under way, nothing has to be aborted, which costs more than most runs. */
  async waitFor<T>(answer: Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await answer;
    } finally {
      this.#underWay -= 1;
    }
  }

  end(timedOut: boolean): void {
    this.#ended = true;
    this.#timedOut = timedOut;
    if (this.#underWay > 0) this.#abort?.abort();
  }
}

export const invocations = new AsyncLocalStorage<Invocation>();
