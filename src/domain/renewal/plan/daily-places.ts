/** The places of each day that a daily cap leaves, given out in the order in which renewals become due. */
import { fractionOf } from '../../work/schedule';
import { closureOf, momentIn, openingsOf } from '../calendar/openings';
import { localTime } from '../calendar/zone';
import type { RenewalPolicy } from '../policy';

/** A renewal that wants a place. */
export interface Wanted {
  /** What its hour of another day is derived from. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Days since 1970-01-01 in the calendar's zone. */
  readonly day: number;
  /** Epoch milliseconds: the cap yields there. */
  readonly latestSafe: number;
}

export interface Place {
  readonly at: number;
  readonly day: number;
  /** The day is full, and later would not be safe. */
  readonly beyondCap: boolean;
}

/** Ask day by day, in each day in one order: then the answer is the same for the same renewals. */
export class DailyPlaces {
  readonly #policy: Pick<RenewalPolicy, 'calendar' | 'dailyCap'>;
  readonly #taken = new Map<number, number>();
  /** Every day up to this one is closed, full, or over. */
  #noneUntil = Number.NEGATIVE_INFINITY;

  constructor(policy: Pick<RenewalPolicy, 'calendar' | 'dailyCap'>) {
    this.#policy = policy;
  }

  take(wanted: Wanted): Place {
    const { at, day, latestSafe } = wanted;
    const hasRoom = this.#hasRoom(day);
    // From the latest safe moment on no place is asked for.
    if (at >= latestSafe) return { at, day, beyondCap: !hasRoom };
    if (hasRoom) return this.#taking({ at, day, beyondCap: false });
    const later = this.#later(wanted);
    return later.beyondCap ? later : this.#taking(later);
  }

  #hasRoom(day: number): boolean {
    return (this.#taken.get(day) ?? 0) < (this.#policy.dailyCap ?? Infinity);
  }

  #taking(place: Place): Place {
    this.#taken.set(place.day, (this.#taken.get(place.day) ?? 0) + 1);
    return place;
  }

  #later({ id, day: from, latestSafe }: Wanted): Place {
    const { calendar } = this.#policy;
    const last = localTime(calendar.timeZone, latestSafe).day;
    let day = Math.max(from, this.#noneUntil) + 1;
    while (day <= last && (closureOf(calendar, day) || !this.#hasRoom(day))) day++;
    this.#noneUntil = Math.max(this.#noneUntil, day - 1);
    const at = day > last ? undefined : momentIn(openingsOf(calendar, day), fractionOf(`${id}#hour`));
    return at === undefined || at > latestSafe
      ? { at: latestSafe, day: last, beyondCap: true }
      : { at, day, beyondCap: false };
  }
}
