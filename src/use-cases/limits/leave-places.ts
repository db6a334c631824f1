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

/** Those of days to come: one of today may be in use by now. Who begins all the same finds that it has none any more, and takes one. */
export async function leavePlaces(
  { renewalPlaces, now }: Pick<Ports, 'renewalPlaces' | 'now'>,
  { of, timeZone, left }: LeftBehind,
): Promise<void> {
  const today = localTime(timeZone, now()).day;
  const days = new Map<string, string[]>();
  for (const { who, turn } of left) {
    const { day } = localTime(timeZone, turn);
    if (day > today) days.set(dateOf(day), [...(days.get(dateOf(day)) ?? []), who]);
  }
  for (const [day, who] of days) {
    await renewalPlaces.leave(of, day, who);
    await renewalPlaces.leave(EVERYBODY, day, who);
  }
}
