/** Scheduled triggers on the virtual clock: first about five minutes after installation, then once per interval. */
import type { HostState } from '../host-state';
import { SCHEDULE } from '../limits';
import { moduleOf } from '../manifest';
import type { ModuleDefinition } from '../manifest/modules';
import { copyDelays } from '../queue/duplicates';
import type { Invoker } from '../runtime/invoker';

function intervalOf(module: ModuleDefinition): number {
  const interval = module.source['interval'];
  const known = Object.entries(SCHEDULE.intervalMs).find(([name]) => name === interval);
  if (!known) throw new Error(`scheduled trigger ${module.key}: interval ${String(interval)} is not allowed`);
  return known[1];
}

export class Schedules {
  readonly #state: HostState;
  readonly #invoker: Invoker;
  #started = false;

  constructor(state: HostState, invoker: Invoker) {
    this.#state = state;
    this.#invoker = invoker;
  }

  /** From now on every scheduled trigger runs when the clock passes its time; a second call changes nothing. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    const modules = this.#state.manifest.modules.filter(({ kind }) => kind === 'scheduledTrigger');
    for (const module of modules) {
      const at = this.#state.clock.now() + SCHEDULE.firstRunMs;
      this.#plan(module, at + this.#spread(SCHEDULE.firstRunMs));
    }
  }

  /** One run now; a throw is not repeated. In the test mode `twice` a second one follows, at once or later. */
  async run(moduleKey: string): Promise<void> {
    const module = moduleOf(this.#state.manifest, moduleKey, 'scheduledTrigger');
    const [, second] = copyDelays(this.#state);
    if (second !== undefined && second > 0) {
      this.#state.clock.schedule(this.#state.clock.now() + second, () => this.#invoke(module));
    }
    await Promise.all(second === 0 ? [this.#invoke(module), this.#invoke(module)] : [this.#invoke(module)]);
  }

  #plan(module: ModuleDefinition, atMs: number): void {
    this.#state.clock.schedule(atMs, async () => {
      const interval = intervalOf(module);
      this.#plan(module, atMs + interval + this.#spread(interval));
      await this.run(module.key);
    });
  }

  #spread(intervalMs: number): number {
    return Math.floor(this.#state.random() * Math.min(intervalMs * SCHEDULE.spreadShare, SCHEDULE.maxSpreadMs));
  }

  async #invoke(module: ModuleDefinition): Promise<void> {
    if (module.functionKey === undefined) throw new Error(`scheduled trigger ${module.key} has no function`);
    const { cloudId } = this.#state.site;
    await this.#invoker.invoke({
      functionKey: module.functionKey,
      moduleKey: module.key,
      kind: module.kind,
      event: { context: { cloudId, moduleKey: module.key }, contextToken: 'local' },
    });
  }
}
