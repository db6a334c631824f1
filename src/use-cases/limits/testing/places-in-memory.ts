/** Days with their takers, as the store keeps them. */
import type { Pace } from '../../../domain/renewal/level/pace';
import type { RenewalPlaces } from '../../ports/stores';

export function placesInMemory(pace?: Pace) {
  const days = new Map<string, Set<string>>();
  const kept = { pace, writes: 0 };
  const takersOf = (of: string, day: string): Set<string> => {
    const takers = days.get(`${of} ${day}`) ?? new Set();
    days.set(`${of} ${day}`, takers);
    return takers;
  };
  const renewalPlaces: RenewalPlaces = {
    take: (of, day, { who, cap }) => {
      const takers = takersOf(of, day);
      if (takers.has(who) || takers.size < cap) return Promise.resolve(takers.add(who).has(who));
      return Promise.resolve(false);
    },
    leave: (of, day, who) => {
      for (const one of who) takersOf(of, day).delete(one);
      return Promise.resolve();
    },
    takers: (of, day) => Promise.resolve([...takersOf(of, day)]),
    pace: () => Promise.resolve(kept.pace),
    keepPace: (next) => {
      Object.assign(kept, { pace: next, writes: kept.writes + 1 });
      return Promise.resolve();
    },
  };
  return { renewalPlaces, days, takersOf, kept };
}
