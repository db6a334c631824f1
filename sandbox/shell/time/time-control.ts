/**
 * Moves the sandbox's clock for people: slowly while they look on, or by hours and days at once. It moves in small steps
 * with turns of the event loop between them, so that pages are served meanwhile; never two movements at a time.
 */
import { setImmediate } from 'node:timers/promises';
import type { VirtualClock } from '../../clock';
import { PACE, TICK_MS } from '../pace';

const HOUR_MS = 3_600_000;
/** Farthest that one step goes where nothing is due. */
const STEP_MS = HOUR_MS;

interface Advance {
  /** Epoch milliseconds. */
  readonly from: number;
  to: number;
}

export interface TimeState {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Time passes by itself. */
  readonly running: boolean;
  /** Goes up with every advance: who asks for one names the turn that they saw. */
  readonly turn: number;
  readonly advance: Readonly<Advance> | undefined;
  /** What went wrong while the clock moved; it stands still since. */
  readonly trouble: string | undefined;
}

export type AdvanceAnswer = 'started' | 'under way' | 'out of date' | 'ended';

export class TimeControl {
  readonly #clock: VirtualClock;
  #moving: Promise<void> = Promise.resolve();
  #advance: Advance | undefined;
  #turn = 0;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;
  #trouble: string | undefined;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  state(): TimeState {
    const { now, running } = { now: this.#clock.now(), running: this.#timer !== undefined };
    return { now, running, turn: this.#turn, advance: this.#advance, trouble: this.#trouble };
  }

  /** Lets time pass by itself, `PACE` times as fast as the real one. */
  run(): void {
    if (this.#ended || this.#timer) return;
    this.#trouble = undefined;
    this.#timer = setTimeout(() => void this.#tick(), TICK_MS);
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Begins to move the clock and returns at once.
   * @param turn the turn that the person saw: a form that is sent twice moves the clock once
   */
  advance(milliseconds: number, turn: number): AdvanceAnswer {
    if (this.#ended) return 'ended';
    if (this.#advance) return 'under way';
    if (turn !== this.#turn) return 'out of date';
    this.#turn += 1;
    const from = this.#clock.now();
    const advance: Advance = { from, to: from + milliseconds };
    this.#advance = advance;
    this.#trouble = undefined;
    void this.#inTurn(() => this.#moveTo(advance)).finally(() => (this.#advance = undefined));
    return 'started';
  }

  /** Ends an advance where it is. */
  stop(): void {
    if (this.#advance) this.#advance.to = this.#clock.now();
  }

  /** Stops everything for good. Resolves when nothing of it moves the clock any more. */
  async end(): Promise<void> {
    this.#ended = true;
    this.pause();
    this.stop();
    await this.#moving;
  }

  async #tick(): Promise<void> {
    const mine = this.#timer;
    if (!this.#advance) await this.#inTurn(() => this.#clock.advanceBy(TICK_MS * PACE));
    // Paused, or paused and run again, meanwhile: then this series of ticks is over.
    if (this.#timer === mine) this.#timer = setTimeout(() => void this.#tick(), TICK_MS);
  }

  async #moveTo(advance: Advance): Promise<void> {
    while (this.#clock.now() < advance.to) {
      const step = this.#clock.now() + STEP_MS;
      await this.#clock.advanceTo(Math.min(advance.to, step, this.#clock.nextDue() ?? step));
      await setImmediate();
    }
  }

  #inTurn(move: () => Promise<void>): Promise<void> {
    this.#moving = this.#moving.then(move).catch((error: unknown) => {
      this.pause();
      this.#trouble = error instanceof Error ? error.message : String(error);
    });
    return this.#moving;
  }
}
