/** The weeks of a snapshot as days, and where the rules of the coming year fall among them. */
import { dayOf } from '../../../../../../src/domain/inventory/rows/digest-page';
import { renewalPaces } from '../../../../../../src/domain/inventory/list/renewal-pace';
import type { RenewalPace } from '../../../../../../src/domain/inventory/list/renewal-pace';
import type { InventorySnapshot } from '../../../../../../src/domain/inventory/snapshot';
import { DAY_MS } from '../../../../../../src/domain/validity';

const WEEK_MS = 7 * DAY_MS;

export interface Week {
  /** Epoch milliseconds of the first moment of its first and of its last day, in UTC. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

export function weeksOf({ at, weeks }: InventorySnapshot): readonly Week[] {
  const begin = dayOf(at) * DAY_MS;
  return weeks.map((count, week) => {
    const first = begin + week * WEEK_MS;
    return { first, last: first + WEEK_MS - DAY_MS, count };
  });
}

export interface Rule extends RenewalPace {
  /** Place of the week in which it begins. */
  readonly week: number;
  /** How many of those that are drawn end on that day or after it: by whole weeks, from the week in which it begins. */
  readonly after: number;
}

/** @returns rules that begin within the weeks */
export function rulesIn(weeks: readonly Week[], paces: readonly RenewalPace[]): readonly Rule[] {
  return paces.flatMap((pace) => {
    const week = weeks.findIndex(({ first }) => pace.from > first - 1 && pace.from < first + WEEK_MS);
    if (week < 0) return [];
    return [{ ...pace, week, after: weeks.slice(week).reduce((sum, { count }) => sum + count, 0) }];
  });
}

/** @returns the paces of all that is issued; none where nothing is */
export function pacesOf({ at, byStatus }: InventorySnapshot): readonly RenewalPace[] {
  return renewalPaces(issuedIn(byStatus), at);
}

export function issuedIn(byStatus: InventorySnapshot['byStatus']): number {
  return byStatus.find(({ value }) => value === 'issued')?.count ?? 0;
}
