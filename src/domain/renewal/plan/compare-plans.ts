/** What another policy would change in a plan: which renewals move, by how many days, and how full the days get. */
import type { DayLoad } from './daily-load';
import type { PlanEntry } from './plan';

/** A renewal that is planned for another moment; epoch milliseconds. */
export interface PlanChange {
  readonly entry: PlanEntry;
  /** Absent: it is not in the plan before. */
  readonly from?: number;
  /** Absent: it is not in the plan any more, within its time. */
  readonly to?: number;
  /** Later by so many days; negative: earlier. 0 where it comes or goes. */
  readonly days: number;
}

export interface PlanDifference {
  readonly earlier: number;
  readonly later: number;
  readonly added: number;
  readonly gone: number;
  readonly same: number;
  /** The largest moves in front. */
  readonly changes: readonly PlanChange[];
}

/** Both plans are of the same certificates and the same time. */
export function comparePlans(before: readonly PlanEntry[], after: readonly PlanEntry[]): PlanDifference {
  const old = new Map(before.map((entry) => [entry.key, entry]));
  const moves = after.map((entry) => moveOf(old.get(entry.key), entry));
  for (const { key } of after) old.delete(key);
  const gone = [...old.values()].map((entry): PlanChange => ({ entry, from: entry.at, days: 0 }));
  const count = (fits: (move: PlanChange) => boolean) => moves.filter(fits).length;
  const [earlier, later] = [count(({ days }) => days < 0), count(({ days }) => days > 0)];
  const added = count(({ from }) => from === undefined);
  const changes = [...moves.filter(({ from, days }) => from === undefined || days !== 0), ...gone].sort(byMove);
  return { earlier, later, added, gone: gone.length, same: after.length - added - earlier - later, changes };
}

function moveOf(was: PlanEntry | undefined, entry: PlanEntry): PlanChange {
  if (!was) return { entry, to: entry.at, days: 0 };
  return { entry, from: was.at, to: entry.at, days: entry.day - was.day };
}

/** What comes and goes stands behind what moves. */
function byMove(one: PlanChange, other: PlanChange): number {
  const [size, otherSize] = [Math.abs(one.days), Math.abs(other.days)];
  return otherSize - size || momentOf(one) - momentOf(other) || (one.entry.key < other.entry.key ? -1 : 1);
}

const momentOf = ({ from, to = 0 }: PlanChange): number => from ?? to;

/** Days of both plans side by side, without those that are the same. */
export function changedDays(
  before: readonly DayLoad[],
  after: readonly DayLoad[],
): readonly { readonly day: number; readonly before: number; readonly after: number }[] {
  const old = new Map(before.map(({ day, total }) => [day, total]));
  return after
    .map(({ day, total }) => ({ day, before: old.get(day) ?? 0, after: total }))
    .filter((one) => one.before !== one.after);
}
