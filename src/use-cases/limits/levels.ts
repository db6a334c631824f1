/** How many renewals the coming days have room for, by what was begun in the weeks before. */
import { utcDay } from '../../domain/issue/rich-text';
import type { Silence } from '../../domain/outage/silence';
import { dayOf, daysToCount, levelOn, withDays } from '../../domain/renewal/level/pace';
import type { Pace } from '../../domain/renewal/level/pace';
import { DAY_MS } from '../../domain/validity';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'renewalPlaces'>;

/** Under which the places of all profiles and accounts are counted together. */
export const EVERYBODY = 'everybody';

/** @returns the level of the day of a moment, epoch milliseconds */
export async function levelsOf(ports: Needs, silence: Silence | undefined): Promise<(at: number) => number> {
  const pace = await paceToday(ports, silence);
  return (at) => levelOn(pace, at, silence);
}

/** The first of a day counts the days before. */
async function paceToday({ now: clock, renewalPlaces }: Needs, silence: Silence | undefined): Promise<Pace> {
  const now = clock();
  const known = await renewalPlaces.pace();
  if (known?.next === dayOf(now)) return known;
  const before = known ?? { next: dayOf(now), counts: [] };
  const counted = daysToCount(before, now, silence).map(async (day) => {
    const takers = await renewalPlaces.takers(EVERYBODY, utcDay(day * DAY_MS));
    return takers.length;
  });
  const pace = withDays(before, await together(counted), now);
  await renewalPlaces.keepPace(pace);
  return pace;
}
