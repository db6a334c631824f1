/** Places that nobody needs any more are given back: others would wait for them, and they would count as if something had been renewed that day. */
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
  /** That its days are counted in. */
  readonly timeZone: string;
  readonly left: readonly PlaceLeft[];
}

/** Who begins all the same finds that it has no place any more, and takes one. */
export async function leavePlaces(
  { renewalPlaces }: Pick<Ports, 'renewalPlaces'>,
  { of, timeZone, left }: LeftBehind,
): Promise<void> {
  const days = new Map<string, string[]>();
  for (const { who, turn } of left) {
    const day = dateOf(localTime(timeZone, turn).day);
    days.set(day, [...(days.get(day) ?? []), who]);
  }
  for (const [day, who] of days) {
    await renewalPlaces.leave(of, day, who);
    await renewalPlaces.leave(EVERYBODY, day, who);
  }
}
