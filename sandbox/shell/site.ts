/** What the pages show and keep between two requests. A reset puts another world in place of the one that is shown. */
import type { World } from '../world/world';
import { Notices } from './notices';
import { TimeControl } from './time/time-control';

export interface SiteOptions {
  readonly world: World;
  /** The project's folder, where the built Custom UI lies. */
  readonly root: string;
  /** Makes the world of a reset, with the story played in it or not; without it nothing can be reset. */
  readonly remake?: (withStory: boolean) => Promise<World>;
}

export class Site {
  readonly notices = new Notices();
  readonly root: string;
  /** Why the latest sources are not what runs; undefined when they are. */
  buildTrouble: string | undefined;
  readonly #remake: SiteOptions['remake'];
  #world: World;
  #time: TimeControl;
  #worlds = 1;
  #resetting = false;

  constructor({ world, root, remake }: SiteOptions) {
    this.root = root;
    this.#remake = remake;
    this.#world = world;
    this.#time = new TimeControl(world.clock);
  }

  /** Changes with every reset: don't keep it across an `await`. */
  get world(): World {
    return this.#world;
  }

  get time(): TimeControl {
    return this.#time;
  }

  /** Names the world that is shown, across restarts too: a page that knows another one has to be loaded anew. */
  get worldId(): string {
    return `${process.pid}.${this.#worlds}`;
  }

  get canReset(): boolean {
    return this.#remake !== undefined;
  }

  /**
   * Ends the time of the old world for good and shows a fresh one, whose time runs if the old one's did.
   * @returns false when a reset is under way already; @throws Error when no world could be made: the old one goes on
   */
  async reset(withStory: boolean): Promise<boolean> {
    if (this.#resetting || !this.#remake) return false;
    this.#resetting = true;
    const wasRunning = this.#time.state().running;
    try {
      await this.#time.end();
      this.#show(await this.#remake(withStory));
    } catch (error) {
      this.#time = new TimeControl(this.#world.clock);
      throw error;
    } finally {
      if (wasRunning) this.#time.run();
      this.#resetting = false;
    }
    return true;
  }

  #show(world: World): void {
    this.#world = world;
    this.#time = new TimeControl(world.clock);
    this.#worlds += 1;
  }
}
