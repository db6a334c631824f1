/** Scheduled triggers on the virtual clock: first about five minutes after installation, then once per interval. */
import type { HostState } from '../host-state';
import { HOUR_MS, SCHEDULE } from '../limits';
import { moduleOf } from '../manifest';
import type { ModuleDefinition } from '../manifest/modules';
import { copyDelays } from '../queue/duplicates';
import type { Invoker } from '../runtime/invoker';

/** A stretch of time in which the platform leaves out runs. */
export interface Slack {
  /** Epoch milliseconds. */
  readonly fromMs: number;
  /** Epoch milliseconds. */
  readonly untilMs: number;
  /** Whether the app has nothing to do at this moment. */
  isQuiet(): boolean;
}

/** A trigger runs this often also where nothing is to do; one with a longer interval keeps it. */
const SLACK_MS = 6 * HOUR_MS;

function intervalOf(module: ModuleDefinition): number {
  const interval = module.source['interval'];
  const known = Object.entries(SCHEDULE.intervalMs).find(([name]) => name === interval);
  if (!known) throw new Error(`scheduled trigger ${module.key}: interval ${String(interval)} is not allowed`);
  return known[1];
}

export class Schedules {
  readonly #state: HostState;
  readonly #invoker: Invoker;
  /** When each trigger last ran by its interval. */
  readonly #ranAt = new Map<string, number>();
  #started = false;
  #slack: Slack | undefined;

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

  /** In this stretch quiet runs are left out that follow another in less than six hours. It replaces what was said before. */
  slacken(slack: Slack): void {
    this.#slack = slack;
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
      if (this.#leavesOut(module, atMs)) return;
      this.#ranAt.set(module.key, atMs);
      await this.run(module.key);
    });
  }

  /** The spread moves a run by minutes; half an interval of tolerance keeps the sixth from becoming the seventh. */
  #leavesOut(module: ModuleDefinition, atMs: number): boolean {
    const slack = this.#slack;
    if (!slack || atMs < slack.fromMs || slack.untilMs <= atMs) return false;
    const ranAt = this.#ranAt.get(module.key) ?? -Infinity;
    return atMs - ranAt < SLACK_MS - intervalOf(module) / 2 && slack.isQuiet();
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
