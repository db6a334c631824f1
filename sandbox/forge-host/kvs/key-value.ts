/** Reading, writing and deleting one record. */
import type { JsonRecord } from '../json';
import { KVS_LIMIT } from '../limits';
import type { EntityDefinition } from '../manifest/entities';
import type { EntityIndexes } from './query/entity-index';
import type { PlainIndex } from './query/plain-index';
import { KvsError } from './kvs-error';
import type { RecordStore, SpaceName, StoredRecord } from './record-store';
import { checkEntityValue, definitionOf } from './rules/entity-rules';
import { checkedKey } from './rules/key-rules';
import { checkValue } from './rules/value-rules';
import { readWriteOptions } from './write-options';

export interface Store {
  readonly records: RecordStore;
  readonly indexes: EntityIndexes;
  readonly plain: PlainIndex;
  readonly entities: readonly EntityDefinition[];
  /** The request has at most so many. */
  readonly requestBytes: number;
}

const written = new WeakMap<StoredRecord, string>();

/** The record as it goes over the wire, JSON: written once, because most are read more often than they change. */
export function wireText(record: StoredRecord): string {
  const text = written.get(record) ?? JSON.stringify(wireRecord(record));
  written.set(record, text);
  return text;
}

function wireRecord({ key, value, createdAt, updatedAt, expiresAt }: StoredRecord): JsonRecord {
  const expiry = expiresAt === undefined ? {} : { expireTime: new Date(expiresAt).toISOString() };
  return { key, value, createdAt, updatedAt, ...expiry };
}

/** The space an item of a batch or transaction belongs to. @throws KvsError for an undeclared entity */
export function spaceOf(store: Store, entityName: unknown): SpaceName {
  if (entityName === undefined) return { kind: 'kvs' };
  return { kind: 'entity', entityName: definitionOf(store.entities, entityName).name };
}

/** @throws KvsError when the value may not be stored there */
export function checkStorable(store: Store, space: SpaceName, value: unknown): void {
  checkValue(value, space.kind === 'secret' ? KVS_LIMIT.secretBytes : KVS_LIMIT.valueBytes, store.requestBytes);
  if (space.kind === 'entity') checkEntityValue(definitionOf(store.entities, space.entityName), value);
}

/** @returns undefined where there is none: an error for each would cost more than all else, and the app asks for many */
export function getRecord(store: Store, space: SpaceName, body: JsonRecord): string | undefined {
  const record = store.records.get(space, checkedKey(body['key']));
  return record && wireText(record);
}

/** @returns the record asked for by `returnValue`, otherwise nothing */
export function setRecord(store: Store, space: SpaceName, body: JsonRecord): string | undefined {
  const key = checkedKey(body['key']);
  const { failIfExists, returnValue, ttlMs } = readWriteOptions(body['options']);
  checkStorable(store, space, body['value']);
  const previous = store.records.get(space, key);
  if (failIfExists && previous) throw new KvsError(409, 'KEY_ALREADY_EXISTS', `the key ${key} exists`);
  const latest = store.records.set(space, { key, value: body['value'], ...(ttlMs === undefined ? {} : { ttlMs }) });
  if (returnValue === 'LATEST') return wireText(latest);
  return returnValue === 'PREVIOUS' && previous ? wireText(previous) : undefined;
}

/** @returns false where there is none */
export function deleteRecord(store: Store, space: SpaceName, body: JsonRecord): boolean {
  return store.records.delete(space, checkedKey(body['key']));
}
