/** Custom entities of the manifest (`app.storage.entities`): attributes, indexes and their bounds. */
import { listOf, optionalText, recordOf, textOf } from '../json';
import { MANIFEST_LIMIT } from '../limits';

export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

export interface IndexDefinition {
  readonly name: string;
  /** Names of attributes whose values a query must give. */
  readonly partition: readonly string[];
  /** The attribute by which the index is sorted and ranged. */
  readonly range: string;
}

export interface EntityDefinition {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeType>>;
  readonly indexes: readonly IndexDefinition[];
}

const ATTRIBUTE_TYPES: readonly string[] = ['string', 'integer', 'float', 'boolean', 'any'];
const NOT_INDEXABLE: readonly string[] = ['boolean', 'any'];

function isAttributeType(type: string): type is AttributeType {
  return ATTRIBUTE_TYPES.includes(type);
}

function readAttributes(value: unknown, where: string): Record<string, AttributeType> {
  const attributes: Record<string, AttributeType> = {};
  for (const [name, definition] of Object.entries(recordOf(value, where))) {
    const type = textOf(recordOf(definition, `${where}.${name}`)['type'], `${where}.${name}.type`);
    if (!isAttributeType(type)) throw new Error(`${where}.${name}.type: unknown type ${type}`);
    attributes[name] = type;
  }
  return attributes;
}

function readIndex(value: unknown, where: string): IndexDefinition {
  const short = optionalText(value);
  if (short !== undefined) return { name: short, partition: [], range: short };
  const index = recordOf(value, where);
  const range = listOf(index['range'], `${where}.range`);
  if (range.length !== 1) throw new Error(`${where}.range must name one attribute`);
  return {
    name: textOf(index['name'], `${where}.name`),
    partition: listOf(index['partition'], `${where}.partition`).map((name) => textOf(name, `${where}.partition`)),
    range: textOf(range[0], `${where}.range`),
  };
}

function checkIndex(entity: EntityDefinition, index: IndexDefinition): void {
  for (const attribute of [...index.partition, index.range]) {
    if (entity.attributes[attribute] === undefined) {
      throw new Error(`entity ${entity.name}, index ${index.name}: attribute ${attribute} is not declared`);
    }
  }
  if (NOT_INDEXABLE.includes(entity.attributes[index.range] ?? 'any')) {
    throw new Error(`entity ${entity.name}, index ${index.name}: ${index.range} cannot be a range`);
  }
}

function checkEntity(entity: EntityDefinition): void {
  if (!/^[a-z][a-z0-9:._-]{2,59}$/.test(entity.name)) throw new Error(`entity name ${entity.name} is not allowed`);
  if (entity.indexes.length > MANIFEST_LIMIT.indexesPerEntity) {
    throw new Error(`entity ${entity.name} has more than ${MANIFEST_LIMIT.indexesPerEntity} indexes`);
  }
  if (Object.keys(entity.attributes).length > MANIFEST_LIMIT.attributesPerEntity) {
    throw new Error(`entity ${entity.name} has more than ${MANIFEST_LIMIT.attributesPerEntity} attributes`);
  }
  for (const index of entity.indexes) checkIndex(entity, index);
}

/** @throws Error naming the entity that breaks a rule of the platform */
export function readEntities(value: unknown): EntityDefinition[] {
  const entities = listOf(value, 'app.storage.entities').map((item): EntityDefinition => {
    const entity = recordOf(item, 'app.storage.entities');
    const name = textOf(entity['name'], 'entity name');
    return {
      name,
      attributes: readAttributes(entity['attributes'], `entity ${name}`),
      indexes: listOf(entity['indexes'], `entity ${name}.indexes`).map((index) => readIndex(index, `entity ${name}`)),
    };
  });
  if (entities.length > MANIFEST_LIMIT.entities) throw new Error(`more than ${MANIFEST_LIMIT.entities} entities`);
  entities.forEach(checkEntity);
  return entities;
}
