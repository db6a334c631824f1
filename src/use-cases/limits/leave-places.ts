/** Places that nobody needs any more are given back: others would wait for them, and they would count as if something had been renewed that day. */
import { utcDay } from '../../domain/issue/rich-text';
import { dateOf, localTime } from '../../domain/renewal/calendar/zone';
import type { Ports } from '../ports/ports';
import { EVERYBODY } from './levels';

/** Whose turn would have come, and when, epoch milliseconds. */
export interface PlaceLeft {
  readonly who: string;
  readonly turn: number;
}

export interface LeftBehind {
  /** Id of the profile. */
  readonly of: string;
  /** That the days of its cap are counted in. */
  readonly timeZone: string;
  readonly left: readonly PlaceLeft[];
}

/** Who begins all the same finds that it has no place any more, and takes one. */
export async function leavePlaces(
  { renewalPlaces }: Pick<Ports, 'renewalPlaces'>,
  { of, timeZone, left }: LeftBehind,
): Promise<void> {
  const ofProfile = ({ turn }: PlaceLeft) => dateOf(localTime(timeZone, turn).day);
  for (const [day, who] of byDay(left, ofProfile)) await renewalPlaces.leave(of, day, who);
  for (const [day, who] of byDay(left, ({ turn }) => utcDay(turn))) await renewalPlaces.leave(EVERYBODY, day, who);
}

function byDay(left: readonly PlaceLeft[], dayOf: (one: PlaceLeft) => string): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  for (const one of left) days.set(dayOf(one), [...(days.get(dayOf(one)) ?? []), one.who]);
  return days;
}
