/** What was done in the account, for the activity report. */
import type { Clock } from '../../clock';

export interface Activity {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly action: string;
  readonly login: string;
  readonly description: string;
  readonly certId?: string;
}

/** The oldest are forgotten beyond this. */
const most = 20_000;

export class ActivityLog {
  readonly #clock: Clock;
  #entries: Activity[] = [];
  #lastId = 5000;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(entry: Omit<Activity, 'id' | 'at'>): void {
    this.#lastId += 1;
    this.#entries.push({ ...entry, id: this.#lastId, at: this.#clock.now() });
    if (this.#entries.length > 2 * most) this.#entries = this.#entries.slice(-most);
  }

  /** @param from, to epoch milliseconds, inclusive */
  between(from: number, to: number): readonly Activity[] {
    return this.#entries.filter(({ at }) => at >= from && at <= to);
  }
}
