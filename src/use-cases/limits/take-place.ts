/**
 * Before the app begins a renewal by itself, it takes a place of the day: one of those that a daily cap leaves its profile
 * or account, and one of all that the app begins, of which no day has many more than the weeks before.
 */
import { placesAhead } from '../../domain/renewal/hold-renewal';
import type { Holdable, Place } from '../../domain/renewal/hold-renewal';
import { LEVELLED } from '../../domain/renewal/level/pace';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';
import { EVERYBODY, levelsOf } from './levels';

type Needs = Pick<Ports, 'now' | 'renewalPlaces'>;

export interface Seeking extends Omit<Holdable, 'now'> {
  /** Id of the profile or account whose cap holds. */
  readonly of: string;
  /** Names the certificate in this generation. */
  readonly who: string;
}

/** Twice the same: whoever has a place keeps it. @returns when it may begin, epoch milliseconds: now, or on a later day; the latest safe moment where no day is better */
export async function takePlace(ports: Needs, seeking: Seeking): Promise<number> {
  const now = ports.now();
  const { places, last, rule } = placesAhead({ ...seeking, now });
  const levels = await levelsOf(ports, seeking.limits?.silence);
  // A CA spreads what it calls in, and may be about to revoke it.
  const levelAt = rule === 'ca-window' ? () => Infinity : levels;
  const soon = places.filter(({ at }, index) => at < now + LEVELLED.longestMs || index < LEVELLED.leastDays);
  for (const place of soon) if (await takes(ports, seeking, { place, level: levelAt(place.at) })) return place.at;
  const later = places.slice(soon.length);
  for (const place of await whenFull(ports, seeking, { soon, later, last })) {
    if (await takes(ports, seeking, { place, level: Infinity })) return place.at;
  }
  // There no cap holds it; the day has one more all the same.
  await ports.renewalPlaces.take(EVERYBODY, last.day, { who: seeking.who, cap: Infinity });
  return last.at;
}

interface Ahead {
  readonly soon: readonly Place[];
  readonly later: readonly Place[];
  /** The latest safe moment. */
  readonly last: Place;
}

/** @returns what is better than the latest safe moment where no day has room, the best first */
async function whenFull(ports: Needs, { who }: Seeking, { soon, later, last }: Ahead): Promise<readonly Place[]> {
  const isLastNear = later.length === 0 && !soon.some(({ day }) => day === last.day);
  const sorted = await emptiestFirst(ports, who, isLastNear ? [...soon, last] : soon);
  return isLastNear ? sorted.slice(0, sorted.indexOf(last)) : [...sorted, ...later];
}

interface Wanted {
  readonly place: Place;
  readonly level: number;
}

async function takes({ renewalPlaces }: Needs, { of, who, policy }: Seeking, { place, level }: Wanted) {
  const { dailyCap: cap } = policy;
  // By the calendar's date also among all: at another midnight whoever has a turn would be without a place, and so each time.
  const { day } = place;
  if (cap === undefined) return isTaken(renewalPlaces, day, { who, cap: level });
  // Looked at before: a place under the cap that is not used would be lost to others of the profile.
  if (level < Infinity && !(await hasRoom(renewalPlaces, day, { who, cap: level }))) return false;
  if (!(await renewalPlaces.take(of, day, { who, cap }))) return false;
  await renewalPlaces.take(EVERYBODY, day, { who, cap: Infinity });
  return true;
}

type Places = Ports['renewalPlaces'];
type Taker = Parameters<Places['take']>[2];

async function isTaken(places: Places, day: string, taker: Taker): Promise<boolean> {
  const isIn = await places.take(EVERYBODY, day, taker);
  // Where nothing is full it was only not counted: too many came at once.
  return isIn || taker.cap === Infinity;
}

async function hasRoom(places: Places, day: string, { who, cap }: Taker): Promise<boolean> {
  const takers = await places.takers(EVERYBODY, day);
  return takers.includes(who) || takers.length < cap;
}

/** What is too much for all of the days is shared out evenly; whoever has a place keeps it. */
async function emptiestFirst({ renewalPlaces }: Needs, who: string, places: readonly Place[]) {
  const counted = places.map(async (place) => {
    const takers = await renewalPlaces.takers(EVERYBODY, place.day);
    return { place, count: takers.includes(who) ? -1 : takers.length };
  });
  const known = await together(counted);
  return known.sort((one, other) => one.count - other.count).map(({ place }) => place);
}
