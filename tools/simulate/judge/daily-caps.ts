/** Counts what the app began to renew on each day of each profile, against the cap that its admin set. */
import type { Policy } from '../setting/policies';
import { localOf } from './calendar';
import { countIn } from './count';

export class DailyCaps {
  readonly #counts = new Map<string, number>();

  /**
   * @param policies that may hold; a day of one zone is none of another
   * @param begun epoch milliseconds: an order that Jira kept from being sent takes no second place on a later day
   * @returns what is wrong, where this one is over every cap of them
   */
  count(profile: string, policies: readonly Policy[], begun: number): string | undefined {
    const places = policies.map(
      ({ calendar: { timeZone } }) => `${profile} ${timeZone} ${localOf(timeZone, begun).date}`,
    );
    for (const place of new Set(places)) countIn(this.#counts, place);
    const isWithin = policies.some(
      ({ dailyCap = Infinity }, index) => (this.#counts.get(places[index] ?? '') ?? 0) <= dailyCap,
    );
    return isWithin
      ? undefined
      : `over the cap of its day, ${places.map((place) => `${this.#counts.get(place) ?? 0} on ${place}`).join(', ')}`;
  }
}
