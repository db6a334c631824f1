/** Entity names and values as the manifest declares them. */
import { isRecord } from '../../json';
import { KVS_LIMIT } from '../../limits';
import type { AttributeType, EntityDefinition, IndexDefinition } from '../../manifest/entities';
import { badRequest } from '../kvs-error';

/** Integers are signed, of 32 bits; strings are neither empty nor blank (Forge, custom entities, type requirements). */
const LARGEST_INTEGER = 2 ** 31 - 1;

const HAS_TYPE: Readonly<Record<AttributeType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && value.trim() !== '',
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= LARGEST_INTEGER,
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  any: () => true,
};

/** @throws KvsError when the manifest has no such entity */
export function definitionOf(entities: readonly EntityDefinition[], name: unknown): EntityDefinition {
  const found = entities.find((entity) => entity.name === name);
  if (!found) throw badRequest('ENTITY_NOT_FOUND', `the manifest declares no entity ${String(name)}`);
  return found;
}

/** @throws KvsError when the attribute is not declared */
export function attributeType(entity: EntityDefinition, attribute: string): AttributeType {
  const type = entity.attributes[attribute];
  if (type === undefined) {
    throw badRequest('INVALID_ATTRIBUTE', `entity ${entity.name} declares no attribute ${attribute}`);
  }
  return type;
}

function checkIndexed(index: IndexDefinition, value: Readonly<Record<string, unknown>>): void {
  const range = value[index.range];
  if (typeof range === 'string' && Buffer.byteLength(range) > KVS_LIMIT.rangeValueBytes) {
    throw badRequest('MAX_SIZE', `index ${index.name}: a range value has at most ${KVS_LIMIT.rangeValueBytes} bytes`);
  }
  const partition = index.partition.map((attribute) => value[attribute]);
  if (Buffer.byteLength(partition.map(String).join('')) > KVS_LIMIT.partitionBytes) {
    throw badRequest('MAX_SIZE', `index ${index.name}: a partition has at most ${KVS_LIMIT.partitionBytes} bytes`);
  }
}

/** @throws KvsError when the value is no object, or an attribute is not declared or of another type */
export function checkEntityValue(entity: EntityDefinition, value: unknown): void {
  if (!isRecord(value)) throw badRequest('INVALID_VALUE', `a value of entity ${entity.name} must be an object`);
  for (const [attribute, given] of Object.entries(value)) {
    const type = attributeType(entity, attribute);
    if (!HAS_TYPE[type](given)) {
      throw badRequest('INVALID_ENTITY_VALUE', `entity ${entity.name}: ${attribute} must be of type ${type}`);
    }
  }
  for (const index of entity.indexes) checkIndexed(index, value);
}
