/**
 * A custom entity whose records carry a `version`: written only on the version that was read, created only where
 * nothing is. The code that the platform gives a refused write is not documented, so after any refusal the key is read
 * again and what stands there decides (Forge KVS, transactions and FAIL_IF_EXISTS).
 */
import { Filter, FilterConditions, kvs } from '@forge/kvs';

export interface Versioned {
  readonly version: number;
}

/** A further record for the same transaction. */
export interface Beside {
  readonly entity: string;
  readonly key: string;
  readonly value: object;
}

/** @returns false when the key is taken by something else than this very value */
export async function createRecord(entity: string, key: string, value: Versioned & object): Promise<boolean> {
  try {
    await kvs.entity(entity).set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (refusal) {
    const stored = await kvs.entity(entity).get(key);
    if (stored === undefined) throw refusal;
    return false;
  }
}

/** @returns the stored record with its new version; undefined when another write came first */
export async function replaceRecord<T extends Versioned & object>(
  at: { readonly entity: string; readonly key: string },
  next: T,
  beside: readonly Beside[] = [],
): Promise<T | undefined> {
  const stored = { ...next, version: next.version + 1 };
  const unchanged = new Filter<T>().and('version', FilterConditions.equalTo(next.version));
  const transaction = kvs.transact().set(at.key, stored, { entityName: at.entity, conditions: unchanged });
  for (const { entity, key, value } of beside) transaction.set(key, value, { entityName: entity });
  try {
    await transaction.execute();
    return stored;
  } catch (refusal) {
    const now = await kvs.entity<T>(at.entity).get(at.key);
    if (now?.version === next.version) throw refusal;
    return undefined;
  }
}
