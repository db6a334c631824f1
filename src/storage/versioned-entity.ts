/**
 * A custom entity whose records carry a `version`: written only on the version that was read, created only where
 * nothing is. The code that the platform gives a refused write is not documented, so after any refusal the key is read
 * again and what stands there decides (Forge KVS, transactions and FAIL_IF_EXISTS).
 */
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { readAll } from './inventory/batches';

export interface Versioned {
  readonly version: number;
}

/** A further record for the same transaction. */
export interface Beside {
  /** Absent: a plain key. */
  readonly entity?: string;
  readonly key: string;
  readonly value: object | string;
}

/** What stands under a key, as far as it matters here. */
interface Written {
  readonly version?: number;
  readonly write?: string;
}

/** Names one write: two jobs may want to store the very same, and only one of them has. */
function named<T extends object>(value: T): T & { readonly write: string } {
  return { ...value, write: globalThis.crypto.randomUUID() };
}

/** @returns false when something else has the key */
export async function createRecord(entity: string, key: string, value: Versioned & object): Promise<boolean> {
  const stored = named(value);
  try {
    await kvs.entity(entity).set(key, stored, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (refusal) {
    const now = await kvs.entity<Written>(entity).get(key);
    if (now === undefined) throw refusal;
    return now.write === stored.write;
  }
}

export interface At {
  readonly entity: string;
  readonly key: string;
}

function onVersion(entityName: string, version: number) {
  return { entityName, conditions: new Filter<Versioned>().and('version', FilterConditions.equalTo(version)) };
}

/** @returns the stored record with its new version; undefined when another write came first */
export async function replaceRecord<T extends Versioned & object>(
  at: At,
  next: T,
  beside: readonly Beside[] = [],
): Promise<T | undefined> {
  const stored = named({ ...next, version: next.version + 1 });
  const transaction = kvs.transact().set(at.key, stored, onVersion(at.entity, next.version));
  beside.forEach((record) => transaction.set(record.key, record.value, placeOf(record)));
  try {
    await transaction.execute();
    return stored;
  } catch (refusal) {
    const now = await kvs.entity<Written>(at.entity).get(at.key);
    // The write may have been made although its answer got lost.
    if (now?.write === stored.write) return stored;
    if (now?.version === next.version) throw refusal;
    return undefined;
  }
}

export interface Change<T> {
  readonly at: At;
  readonly next: T;
}

/** Together, 25 at most (Forge KVS, transactions); those that another write came first for are left as they are. */
export async function replaceRecords<T extends Versioned & object>(changes: readonly Change<T>[]): Promise<void> {
  const [first, ...others] = changes.map(({ at, next }) => ({ at, next, version: next.version }));
  if (!first) return;
  const put = ({ at, next, version }: typeof first) =>
    [at.key, named({ ...next, version: version + 1 }), onVersion(at.entity, version)] as const;
  const transaction = kvs.transact().set(...put(first));
  others.forEach((other) => transaction.set(...put(other)));
  try {
    await transaction.execute();
  } catch {
    for (const change of await unchangedOf(changes)) await replaceRecord(change.at, change.next);
  }
}

/** What a refused transaction has left for others to write: none, where its answer alone got lost. */
async function unchangedOf<T extends Versioned & object>(changes: readonly Change<T>[]): Promise<readonly Change<T>[]> {
  const now = await readAll(changes.map(({ at }) => ({ entityName: at.entity, key: at.key })));
  const versionOf = ({ key }: At) => (now.get(key) as Versioned | undefined)?.version;
  return changes.filter(({ at, next }) => versionOf(at) === next.version);
}

function placeOf({ entity }: Beside) {
  return entity === undefined ? undefined : { entityName: entity };
}
