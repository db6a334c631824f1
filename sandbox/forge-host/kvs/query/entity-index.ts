/** The indexes of custom entities: their records by partition, sorted by range and key. */
import { isRecord } from '../../json';
import type { EntityDefinition, IndexDefinition } from '../../manifest/entities';
import type { RecordStore, StoredRecord } from '../record-store';
import { Partition } from './partition';
import type { Entry } from './partition';

/** The index that every entity has, over the record's key. */
export const BY_KEY = 'by-key';

class EntityIndex {
  readonly #index: IndexDefinition;
  readonly #partitions = new Map<string, Partition>();

  constructor(index: IndexDefinition) {
    this.#index = index;
  }

  put(record: StoredRecord): void {
    const found = this.#entryOf(record);
    if (!found) return;
    const partition = this.#partitions.get(found.partition) ?? new Partition();
    partition.put(found.entry);
    this.#partitions.set(found.partition, partition);
  }

  drop(record: StoredRecord): void {
    const found = this.#entryOf(record);
    if (found) this.#partitions.get(found.partition)?.drop(found.entry);
  }

  /** @returns the entries of a partition, lowest first */
  series(values: readonly unknown[]): readonly Entry[] {
    return this.#partitions.get(JSON.stringify(values))?.series() ?? [];
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

/** The indexes that were asked for, kept up with the records from then on. */
export class EntityIndexes {
  readonly #records: RecordStore;
  readonly #known = new Map<string, EntityIndex>();

  constructor(records: RecordStore) {
    this.#records = records;
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
