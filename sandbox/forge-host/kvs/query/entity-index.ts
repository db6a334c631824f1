/** An index of a custom entity: its records by partition, each sorted by range and key, so that a page costs the same among a hundred records as among a hundred thousand, as it does on the platform. */
import { isRecord } from '../../json';
import type { EntityDefinition, IndexDefinition } from '../../manifest/entities';
import type { RecordStore, StoredRecord } from '../record-store';
import { compare } from './condition';
import type { Place } from './page';

/** The index that every entity has, over the record's key. */
export const BY_KEY = 'by-key';

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

/** Sorted when it is read: most of what is written is never asked for in between, and is written again before. */
interface Partition {
  sorted: Entry[];
  /** By key: still to be put in their places, and to be taken out of them. */
  readonly fresh: Map<string, Entry>;
  readonly gone: Map<string, Entry>;
}

/** So few are put in their places one by one, and of a long series one in so many: to sort it anew costs more. */
const FEW = 50;
const OF_MANY = 150;

class EntityIndex {
  readonly #index: IndexDefinition;
  readonly #partitions = new Map<string, Partition>();

  constructor(index: IndexDefinition) {
    this.#index = index;
  }

  put(record: StoredRecord): void {
    const found = this.#entryOf(record);
    if (!found) return;
    const partition = this.#partitions.get(found.partition) ?? { sorted: [], fresh: new Map(), gone: new Map() };
    partition.fresh.set(record.key, found.entry);
    this.#partitions.set(found.partition, partition);
  }

  drop(record: StoredRecord): void {
    const found = this.#entryOf(record);
    const partition = found && this.#partitions.get(found.partition);
    if (!partition || partition.fresh.delete(record.key)) return;
    partition.gone.set(record.key, found.entry);
  }

  /** @returns the entries of a partition, lowest first */
  series(values: readonly unknown[]): readonly Entry[] {
    const partition = this.#partitions.get(JSON.stringify(values));
    if (!partition) return [];
    settle(partition);
    return partition.sorted;
  }

  #entryOf(record: StoredRecord): { readonly partition: string; readonly entry: Entry } | undefined {
    const value = isRecord(record.value) ? record.value : {};
    const { name, partition, range: attribute } = this.#index;
    const range = name === BY_KEY ? record.key : value[attribute];
    const values = partition.map((part) => value[part]);
    if (range === undefined || values.includes(undefined)) return undefined;
    return { partition: JSON.stringify(values), entry: { record, key: record.key, range } };
  }
}

function settle(partition: Partition): void {
  replaceWritten(partition);
  const { sorted, fresh, gone } = partition;
  if (fresh.size + gone.size > Math.max(FEW, sorted.length / OF_MANY)) {
    const left = gone.size === 0 ? sorted : sorted.filter(({ key }) => !gone.has(key));
    partition.sorted = [...left, ...fresh.values()].sort(byPlace);
  } else {
    for (const entry of gone.values()) sorted.splice(placeIn(sorted, entry), 1);
    for (const entry of fresh.values()) sorted.splice(placeIn(sorted, entry), 0, entry);
  }
  fresh.clear();
  gone.clear();
}

/** What was written again and did not move is put where it stood. */
function replaceWritten({ sorted, fresh, gone }: Partition): void {
  for (const [key, entry] of fresh) {
    const before = gone.get(key);
    if (!before || byPlace(before, entry) !== 0) continue;
    sorted[placeIn(sorted, entry)] = entry;
    fresh.delete(key);
    gone.delete(key);
  }
}

function placeIn(sorted: readonly Entry[], entry: Entry): number {
  return firstPlace(sorted, (one) => byPlace(one, entry) < 0);
}

/** The indexes that were asked for, kept up with the records from then on. */
export class EntityIndexes {
  readonly #records: RecordStore;
  #plain: EntityIndex | undefined;
  readonly #known = new Map<string, EntityIndex>();

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** The plain keys in their order. */
  ofPlainKeys(): readonly Entry[] {
    if (!this.#plain) {
      this.#plain = new EntityIndex({ name: BY_KEY, partition: [], range: '' });
      this.#records.follow({ kind: 'kvs' }, this.#plain);
    }
    return this.#plain.series([]);
  }

  of({ name: entityName }: EntityDefinition, definition: IndexDefinition): EntityIndex {
    const name = `${entityName} ${definition.name}`;
    const known = this.#known.get(name);
    if (known) return known;
    const index = new EntityIndex(definition);
    this.#records.follow({ kind: 'entity', entityName }, index);
    this.#known.set(name, index);
    return index;
  }
}
