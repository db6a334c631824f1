/** Product and lifecycle events (`trigger` modules), for example an app's installation. */
import type { HostState } from '../host-state';
import { isRecord, listOf } from '../json';
import type { ModuleDefinition } from '../manifest/modules';
import type { Invoker } from '../runtime/invoker';
import { AsynchronousRuns } from './asynchronous-runs';

/** What a product says that has happened. */
export interface ProductEvent {
  /** For example `avi:jira:created:attachment`. */
  readonly eventType: string;
  readonly event: object;
  /** Account that caused it. */
  readonly causedBy?: string;
}

/** Events come some time after what they tell of, at least once, and again where the function asks for it. */
export class ProductEvents {
  readonly #state: HostState;
  readonly #invoker: Invoker;
  readonly #runs: AsynchronousRuns;

  constructor(state: HostState, invoker: Invoker) {
    this.#state = state;
    this.#invoker = invoker;
    this.#runs = new AsynchronousRuns(state, invoker, 'trigger');
  }

  depth(): number {
    return this.#runs.depth();
  }

  nextDue(): number | undefined {
    return this.#runs.nextDue();
  }

  /** Takes effect when the clock next moves. What the app caused itself is marked so, and kept from those that ignore it. */
  queue({ eventType, event, causedBy }: ProductEvent): void {
    const isOwn = causedBy === this.#state.site.appAccountId;
    const marked = { ...event, eventType, ...(isOwn && { selfGenerated: true }) };
    for (const module of listeners(this.#state, eventType)) {
      if (!(isOwn && ignoresSelf(module))) this.#runs.add(module, marked);
    }
  }

  /** Delivers the event now to every trigger that listens to it; a throw is recorded and not repeated. */
  async deliver({ eventType, event }: ProductEvent): Promise<void> {
    for (const { functionKey, key, kind } of listeners(this.#state, eventType)) {
      if (functionKey === undefined) throw new Error(`trigger ${key} has no function`);
      await this.#invoker.invoke({ functionKey, moduleKey: key, kind, event: { ...event, eventType } });
    }
  }
}

function listeners({ manifest }: HostState, eventType: string): ModuleDefinition[] {
  return manifest.modules.filter(
    ({ kind, source }) => kind === 'trigger' && listOf(source['events'], 'trigger.events').includes(eventType),
  );
}

function ignoresSelf({ source }: ModuleDefinition): boolean {
  return isRecord(source['filter']) && source['filter']['ignoreSelf'] === true;
}
