/** Records of one installation: plain values, secrets and entities, kept apart, each with its expiry on the clock. */
import type { Clock } from '../../clock';

/** `kvs` and `secret` are the store's own; any other name is an entity. */
export type SpaceName = { readonly kind: 'kvs' | 'secret' } | { readonly kind: 'entity'; readonly entityName: string };

export interface StoredRecord {
  readonly key: string;
  readonly value: unknown;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Epoch milliseconds after which the record is gone. */
  readonly expiresAt?: number;
}

export interface Write {
  readonly key: string;
  /** Handed over: read from a text of the app’s, which nobody else holds. */
  readonly value: unknown;
  readonly ttlMs?: number;
}

/** Is told of every record of a space that comes and goes. */
export interface Follower {
  put(record: StoredRecord): void;
  drop(record: StoredRecord): void;
}

export function spaceId(space: SpaceName): string {
  return space.kind === 'entity' ? `entity:${space.entityName}` : space.kind;
}

export class RecordStore {
  readonly #clock: Clock;
  readonly #spaces = new Map<string, Map<string, StoredRecord>>();
  readonly #followers = new Map<string, Follower[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get(space: SpaceName, key: string): StoredRecord | undefined {
    const record = this.#spaces.get(spaceId(space))?.get(key);
    return record && this.isAlive(record) ? record : undefined;
  }

  /** @returns the record as it now stands */
  set(space: SpaceName, write: Write): StoredRecord {
    const now = this.#clock.now();
    const record: StoredRecord = {
      key: write.key,
      value: write.value,
      createdAt: this.get(space, write.key)?.createdAt ?? now,
      updatedAt: now,
      ...(write.ttlMs === undefined ? {} : { expiresAt: now + write.ttlMs }),
    };
    const id = spaceId(space);
    const records = this.#spaces.get(id) ?? new Map<string, StoredRecord>();
    this.#replace(id, records.get(write.key), record);
    this.#spaces.set(id, records.set(write.key, record));
    return record;
  }

  /** @returns false when there was no such record */
  delete(space: SpaceName, key: string): boolean {
    const existed = this.get(space, key) !== undefined;
    const id = spaceId(space);
    this.#replace(id, this.#spaces.get(id)?.get(key), undefined);
    this.#spaces.get(id)?.delete(key);
    return existed;
  }

  /** @param follower is given what is there already */
  follow(space: SpaceName, follower: Follower): void {
    const id = spaceId(space);
    this.#spaces.get(id)?.forEach((record) => {
      follower.put(record);
    });
    this.#followers.set(id, [...(this.#followers.get(id) ?? []), follower]);
  }

  /** Living records in no particular order. */
  list(space: SpaceName): StoredRecord[] {
    return [...(this.#spaces.get(spaceId(space))?.values() ?? [])].filter((record) => this.isAlive(record));
  }

  /** Names of entities that hold records. */
  entityNames(): string[] {
    return [...this.#spaces.keys()].filter((id) => id.startsWith('entity:')).map((id) => id.slice('entity:'.length));
  }

  isAlive(record: StoredRecord): boolean {
    return record.expiresAt === undefined || record.expiresAt > this.#clock.now();
  }

  #replace(id: string, before: StoredRecord | undefined, after: StoredRecord | undefined): void {
    for (const follower of this.#followers.get(id) ?? []) {
      if (before) follower.drop(before);
      if (after) follower.put(after);
    }
  }
}
