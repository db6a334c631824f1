/** Transactions: up to 25 sets, deletes and checks that happen together or not at all. */
import { exceeds, isRecord, listOf } from '../json';
import type { JsonRecord } from '../json';
import { KVS_LIMIT } from '../limits';
import { checkStorable, spaceOf } from './key-value';
import type { Store } from './key-value';
import { KvsError, badRequest } from './kvs-error';
import { filterTest } from './query/condition';
import { spaceId } from './record-store';
import type { SpaceName } from './record-store';
import { definitionOf } from './rules/entity-rules';
import { checkedKey } from './rules/key-rules';
import { readTtlOnly } from './write-options';

interface Operation {
  readonly kind: 'set' | 'delete' | 'check';
  readonly space: SpaceName;
  readonly key: string;
  readonly item: JsonRecord;
  /** The operation's condition on the record as it stands, if any. */
  readonly holds: (value: unknown) => boolean;
}

function conditionOf(store: Store, space: SpaceName, conditions: unknown): (value: unknown) => boolean {
  if (conditions === undefined) return () => true;
  if (space.kind !== 'entity') throw badRequest('INVALID_TRANSACTION', 'conditions need an entity');
  return filterTest(definitionOf(store.entities, space.entityName), conditions);
}

function readOperation(store: Store, kind: Operation['kind'], value: unknown): Operation {
  const item = isRecord(value) ? value : {};
  const space = spaceOf(store, item['entityName']);
  if (kind === 'check' && item['conditions'] === undefined) {
    throw badRequest('INVALID_TRANSACTION', 'a check needs a condition');
  }
  if (kind === 'set') {
    checkStorable(store, space, item['value']);
    readTtlOnly(item['options']);
  }
  return { kind, space, key: checkedKey(item['key']), item, holds: conditionOf(store, space, item['conditions']) };
}

function readOperations(store: Store, body: JsonRecord): Operation[] {
  const operations = (['set', 'delete', 'check'] as const).flatMap((kind) =>
    listOf(body[kind], kind).map((item) => readOperation(store, kind, item)),
  );
  if (operations.length === 0 || operations.length > KVS_LIMIT.transactionOperations) {
    const most = KVS_LIMIT.transactionOperations;
    throw badRequest('INVALID_TRANSACTION', `a transaction has between 1 and ${most} operations`);
  }
  const names = operations.map(({ space, key }) => `${spaceId(space)} ${key}`);
  if (new Set(names).size < names.length) {
    throw badRequest('INVALID_TRANSACTION', 'a transaction may name each key once');
  }
  return operations;
}

function apply(store: Store, { kind, space, key, item }: Operation): void {
  if (kind === 'set') store.records.set(space, { key, value: item['value'], ...readTtlOnly(item['options']) });
  if (kind === 'delete') store.records.delete(space, key);
}

/** @throws KvsError when an operation is not allowed or a condition does not hold; then nothing has changed */
export function runTransaction(store: Store, body: JsonRecord): void {
  const isTooLarge = exceeds(body, KVS_LIMIT.transactionBytes, store.requestBytes);
  if (isTooLarge) throw badRequest('MAX_SIZE', 'a transaction has at most 4 MB');
  const operations = readOperations(store, body);
  const broken = operations.find(({ space, key, holds }) => !holds(store.records.get(space, key)?.value));
  if (broken) {
    throw new KvsError(409, 'TRANSACTION_CONDITION_FAILED', `the condition on key ${broken.key} does not hold`);
  }
  for (const operation of operations) apply(store, operation);
}
