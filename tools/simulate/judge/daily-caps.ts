/** Counts what the app decided to renew on each day of each profile, against the cap that its admin set. */
import type { Policy } from '../setting/policies';
import { localOf } from './calendar';
import { countIn } from './count';

export class DailyCaps {
  readonly #counts = new Map<string, number>();

  /** @param policies that may hold. @returns what is wrong, where this one is over every cap of them */
  count(profile: string, policies: readonly Policy[], decided: number): string | undefined {
    const places = policies.map(({ calendar }) => `${profile} ${localOf(calendar.timeZone, decided).date}`);
    for (const place of new Set(places)) countIn(this.#counts, place);
    const isWithin = policies.some(
      ({ dailyCap = Infinity }, index) => (this.#counts.get(places[index] ?? '') ?? 0) <= dailyCap,
    );
    return isWithin ? undefined : 'over the cap of its day';
  }
}
