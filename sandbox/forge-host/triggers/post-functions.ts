/** Workflow post functions: run after the transition, asynchronously, at least once, repeated when they ask for it. */
import type { HostState } from '../host-state';
import { moduleOf } from '../manifest';
import type { Invoker } from '../runtime/invoker';
import { AsynchronousRuns } from './asynchronous-runs';

export class PostFunctions {
  readonly #state: HostState;
  readonly #runs: AsynchronousRuns;

  constructor(state: HostState, invoker: Invoker) {
    this.#state = state;
    this.#runs = new AsynchronousRuns(state, invoker, 'post function');
  }

  depth(): number {
    return this.#runs.depth();
  }

  nextDue(): number | undefined {
    return this.#runs.nextDue();
  }

  /** @throws Error when the manifest has no such post function */
  queue(moduleKey: string, event: object): void {
    this.#runs.add(moduleOf(this.#state.manifest, moduleKey, 'jira:workflowPostFunction'), event);
  }
}
