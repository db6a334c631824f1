/** Records in the order of an index, so that a page costs the same among a hundred as among a hundred thousand, as it does on the platform. */
import type { StoredRecord } from '../record-store';
import { compare } from './condition';
import type { Place } from './page';

export interface Entry extends Place {
  readonly record: StoredRecord;
}

export function byPlace(a: Place, b: Place): number {
  return (compare(a.range, b.range) ?? 0) || (compare(a.key, b.key) ?? 0);
}

/** @returns the place of the first of a sorted series that `isBefore` does not hold for */
export function firstPlace<T>(series: readonly T[], isBefore: (one: T) => boolean): number {
  let [from, to] = [0, series.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const one = series[middle];
    if (one !== undefined && isBefore(one)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** So few are put in their places one by one, and of a long series one in so many: to sort it anew costs more. */
const FEW = 50;
const OF_MANY = 150;

/** Sorted when it is read: most of what is written is never asked for in between, and is written again before. */
export class Partition {
  #sorted: Entry[] = [];
  /** By key: still to be put in their places, and to be taken out of them. */
  readonly #fresh = new Map<string, Entry>();
  readonly #gone = new Map<string, Entry>();

  put(entry: Entry): void {
    this.#fresh.set(entry.key, entry);
  }

  drop(entry: Entry): void {
    if (!this.#fresh.delete(entry.key)) this.#gone.set(entry.key, entry);
  }

  /** @returns its entries, lowest first */
  series(): readonly Entry[] {
    this.#replaceWritten();
    const [fresh, gone] = [this.#fresh, this.#gone];
    if (fresh.size + gone.size > Math.max(FEW, this.#sorted.length / OF_MANY)) {
      const left = gone.size === 0 ? this.#sorted : this.#sorted.filter(({ key }) => !gone.has(key));
      this.#sorted = [...left, ...fresh.values()].sort(byPlace);
    } else {
      for (const entry of gone.values()) this.#sorted.splice(this.#placeOf(entry), 1);
      for (const entry of fresh.values()) this.#sorted.splice(this.#placeOf(entry), 0, entry);
    }
    fresh.clear();
    gone.clear();
    return this.#sorted;
  }

  /** What was written again and did not move is put where it stood. */
  #replaceWritten(): void {
    for (const [key, entry] of this.#fresh) {
      const before = this.#gone.get(key);
      if (!before || byPlace(before, entry) !== 0) continue;
      this.#sorted[this.#placeOf(entry)] = entry;
      this.#fresh.delete(key);
      this.#gone.delete(key);
    }
  }

  #placeOf(entry: Entry): number {
    return firstPlace(this.#sorted, (one) => byPlace(one, entry) < 0);
  }
}
