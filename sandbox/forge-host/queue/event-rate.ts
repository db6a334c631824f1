/** Counts queue events per virtual minute. */
import { MINUTE_MS, QUEUE_LIMIT } from '../limits';

export class EventRate {
  #minute = -1;
  #events = 0;

  /** @returns false when the events would be more than the minute's share */
  takes(count: number, nowMs: number): boolean {
    const minute = Math.floor(nowMs / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#events = 0;
    }
    this.#events += count;
    return this.#events <= QUEUE_LIMIT.eventsPerMinute;
  }
}
