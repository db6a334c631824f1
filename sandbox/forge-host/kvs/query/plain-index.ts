/** Plain keys in their order, apart by what stands before their first colon: most are never asked for, and need no order. */
import type { RecordStore, StoredRecord } from '../record-store';
import { byPlace, Partition } from './partition';
import type { Entry } from './partition';

const COLON = ':';

/** With its colon, where there is one. */
function kindOf(key: string): string {
  return key.slice(0, key.indexOf(COLON) + 1) || key;
}

export class PlainIndex {
  readonly #kinds = new Map<string, Partition>();

  constructor(records: RecordStore) {
    records.follow({ kind: 'kvs' }, this);
  }

  put(record: StoredRecord): void {
    const kind = kindOf(record.key);
    const partition = this.#kinds.get(kind) ?? new Partition();
    partition.put(entryOf(record));
    this.#kinds.set(kind, partition);
  }

  drop(record: StoredRecord): void {
    this.#kinds.get(kindOf(record.key))?.drop(entryOf(record));
  }

  /** @returns in their order all that may begin with `start`, and maybe others */
  series(start: string): readonly Entry[] {
    const one = start.includes(COLON) ? (this.#kinds.get(kindOf(start)) ?? new Partition()) : undefined;
    if (one) return one.series();
    const kinds = [...this.#kinds].filter(([kind]) => kind.startsWith(start));
    return kinds.flatMap(([, partition]) => partition.series()).sort(byPlace);
  }
}

function entryOf(record: StoredRecord): Entry {
  return { record, key: record.key, range: record.key };
}
