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

/** No entity has a name like these of the store's own (Forge manifest, entities). */
const OWN = { kvs: ':kvs', secret: ':secret' } as const;

export function spaceId(space: SpaceName): string {
  return space.kind === 'entity' ? space.entityName : OWN[space.kind];
}

const DAY = 86_400_000;

export class RecordStore {
  readonly #clock: Clock;
  /** What may be over after a day, by that day: whoever plays years must not keep it. */
  readonly #ending = new Map<number, { readonly id: string; readonly key: string }[]>();
  #sweptDay = -Infinity;
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
    this.#noteEnd(id, record);
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
    return [...this.#spaces.keys()].filter((id) => id !== OWN.kvs && id !== OWN.secret);
  }

  isAlive(record: StoredRecord): boolean {
    return record.expiresAt === undefined || record.expiresAt > this.#clock.now();
  }

  #noteEnd(id: string, { key, expiresAt }: StoredRecord): void {
    this.#sweep(Math.floor(this.#clock.now() / DAY));
    if (expiresAt === undefined) return;
    const day = Math.floor(expiresAt / DAY) + 1;
    const ending = this.#ending.get(day) ?? [];
    ending.push({ id, key });
    this.#ending.set(day, ending);
  }

  #sweep(today: number): void {
    if (today <= this.#sweptDay) return;
    this.#sweptDay = today;
    for (const [day, ending] of this.#ending) {
      if (day > today) continue;
      this.#ending.delete(day);
      for (const { id, key } of ending) this.#removeOver(id, key);
    }
  }

  #removeOver(id: string, key: string): void {
    const record = this.#spaces.get(id)?.get(key);
    if (!record || this.isAlive(record)) return;
    this.#replace(id, record, undefined);
    this.#spaces.get(id)?.delete(key);
  }

  #replace(id: string, before: StoredRecord | undefined, after: StoredRecord | undefined): void {
    for (const follower of this.#followers.get(id) ?? []) {
      if (before) follower.drop(before);
      if (after) follower.put(after);
    }
  }
}
