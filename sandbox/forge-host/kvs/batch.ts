/** Batches: up to 25 keys at once, each succeeding or failing on its own. */
import { exceeds, isRecord } from '../json';
import type { JsonRecord } from '../json';
import { KVS_LIMIT } from '../limits';
import { checkStorable, deleteRecord, getRecord, spaceOf } from './key-value';
import type { Store } from './key-value';
import { badRequest, keyNotFound, KvsError } from './kvs-error';
import { checkedKey } from './rules/key-rules';
import { readTtlOnly } from './write-options';

/** Gives what is told of the key, JSON; undefined where it holds nothing. */
type ItemAction = (store: Store, item: JsonRecord) => string | undefined;

function setItem(store: Store, item: JsonRecord): string {
  const space = spaceOf(store, item['entityName']);
  const key = checkedKey(item['key']);
  checkStorable(store, space, item['value']);
  store.records.set(space, { key, value: item['value'], ...readTtlOnly(item['options']) });
  return JSON.stringify(identity(item));
}

function deleteItem(store: Store, item: JsonRecord): string | undefined {
  return deleteRecord(store, spaceOf(store, item['entityName']), item) ? JSON.stringify(identity(item)) : undefined;
}

/** The record as it is read alone, and the entity beside it. */
function getItem(store: Store, item: JsonRecord): string | undefined {
  const text = getRecord(store, spaceOf(store, item['entityName']), item);
  const { entityName } = item;
  return entityName === undefined ? text : text && `${text.slice(0, -1)},"entityName":${JSON.stringify(entityName)}}`;
}

export const BATCH_ACTIONS: Readonly<Record<string, ItemAction>> = {
  get: getItem,
  set: setItem,
  delete: deleteItem,
};

function readItems({ requestBytes }: Store, body: unknown): JsonRecord[] {
  const items = Array.isArray(body) ? body.filter(isRecord) : [];
  if (items.length === 0 || items.length > KVS_LIMIT.batchItems) {
    throw badRequest('BATCH_SIZE_INVALID', `a batch has between 1 and ${KVS_LIMIT.batchItems} items`);
  }
  if (exceeds(body, KVS_LIMIT.batchBytes, requestBytes)) throw badRequest('MAX_SIZE', 'a batch has at most 4 MB');
  const names = items.map((item) => JSON.stringify([item['entityName'], item['key']]));
  if (new Set(names).size < names.length) throw badRequest('DUPLICATE_KEY', 'a batch may name each key once');
  return items;
}

function identity(item: JsonRecord): JsonRecord {
  return { key: item['key'], ...(item['entityName'] === undefined ? {} : { entityName: item['entityName'] }) };
}

/** @returns JSON. @throws KvsError when the batch as a whole is refused */
export function runBatch(store: Store, action: ItemAction, body: unknown): string {
  const successfulKeys: string[] = [];
  const failedKeys: JsonRecord[] = [];
  for (const item of readItems(store, body)) {
    const done = outcomeOf(() => action(store, item) ?? keyNotFound(item['key']));
    if (typeof done === 'string') successfulKeys.push(done);
    else failedKeys.push({ ...identity(item), error: { code: done.code, message: done.message } });
  }
  return `{"successfulKeys":[${successfulKeys.join()}],"failedKeys":${JSON.stringify(failedKeys)}}`;
}

function outcomeOf<T>(act: () => T): T | KvsError {
  try {
    return act();
  } catch (error) {
    if (error instanceof KvsError) return error;
    throw error;
  }
}
