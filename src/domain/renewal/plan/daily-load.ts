/** How many renewals each day of a plan has, and who begins them. */
import { DAY_MS } from '../../validity';
import { isOrder } from './plan';
import type { PlanEntry, PlanRange } from './plan';

/** Renewals of one day: counted by who begins them. */
export interface DayLoad {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly byApp: number;
  readonly byPerson: number;
  /** SCM's own automated renewal. */
  readonly byScm: number;
  readonly total: number;
}

type Counts = { -readonly [Who in 'byApp' | 'byPerson' | 'byScm']: number };

/** @returns every day of the range, without a gap; what is at its edge in a zone of its own counts to the first or last day */
export function dailyLoad(entries: readonly PlanEntry[], { from, until }: PlanRange): readonly DayLoad[] {
  const first = Math.floor(from / DAY_MS);
  const days: Counts[] = Array.from({ length: Math.floor(until / DAY_MS) - first + 1 }, () => ({
    ...{ byApp: 0, byPerson: 0, byScm: 0 },
  }));
  for (const entry of entries) {
    const counts = days[dayWithin(entry, { from, until }) - first];
    if (counts && isOrder(entry)) counts[whoBegins(entry)] += 1;
  }
  return days.map((counts, place) => ({
    ...{ day: first + place, ...counts, total: counts.byApp + counts.byPerson + counts.byScm },
  }));
}

/** @returns the day of the range that the entry counts to */
export function dayWithin({ day }: Pick<PlanEntry, 'day'>, { from, until }: PlanRange): number {
  return Math.min(Math.max(day, Math.floor(from / DAY_MS)), Math.floor(until / DAY_MS));
}

function whoBegins({ rule, person }: Pick<PlanEntry, 'rule' | 'person'>): keyof Counts {
  if (rule === 'by-scm') return 'byScm';
  return person === undefined ? 'byApp' : 'byPerson';
}

/** @returns the fullest day; undefined where there is no day with a renewal */
export function fullestDay(load: readonly DayLoad[]): DayLoad | undefined {
  const most = Math.max(0, ...load.map(({ total }) => total));
  return most === 0 ? undefined : load.find(({ total }) => total === most);
}
