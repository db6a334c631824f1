/** Fields as lists, create metadata and transition screens show them. */
import { optionBean } from '../fields/codecs/choice-codecs';
import { codecOf } from '../fields/codecs/codecs';
import { inProject } from '../fields/field-contexts';
import type { Field } from '../fields/field-kind';
import { DEFAULT_PRIORITY } from '../fields/system-fields';
import { self, type Exchange } from '../http/exchange';
import type { Json, JsonObject } from '../json';
import type { Project } from '../site/site-state';

/** The data type of a field (schema JsonTypeBean). */
export function fieldSchema(field: Field): JsonObject {
  const { type, items } = codecOf(field);
  const origin = field.custom ? { custom: field.custom.typeKey, customId: field.custom.number } : { system: field.id };
  return { type, ...(items === undefined ? {} : { items }), ...origin };
}

/** One entry of `GET /field`. */
export function fieldDetails(field: Field): JsonObject {
  const clauses = field.custom ? [`cf[${field.custom.number}]`, field.name] : [field.id];
  return {
    ...{ id: field.id, key: field.id, name: field.name },
    ...{ custom: field.custom !== undefined, orderable: true, navigable: true, searchable: true },
    clauseNames: clauses,
    schema: fieldSchema(field),
  };
}

/** What a screen of a project says about a field (schema FieldCreateMetadata). */
export function screenField(exchange: Exchange, project: Project, wanted: Field): JsonObject {
  const field = inProject(wanted, project);
  const medium = field.kind === 'priority' ? field.options.find((one) => one.id === DEFAULT_PRIORITY) : undefined;
  return {
    ...{ required: field.id === 'summary', schema: fieldSchema(field), name: field.name, key: field.id },
    hasDefaultValue: medium !== undefined,
    operations: codecOf(field).operations,
    ...(medium && { defaultValue: optionBean(medium, { field, exchange }) }),
    ...choices(exchange, field),
    fieldId: field.id,
  };
}

function choices(exchange: Exchange, field: Field): { allowedValues?: Json; autoCompleteUrl?: string } {
  if (field.kind === 'user') return { autoCompleteUrl: self(exchange, 'user/search?query=') };
  if (field.options.length === 0) return {};
  const offered = field.options.filter(({ disabled }) => disabled !== true);
  return { allowedValues: offered.map((one) => optionBean(one, { field, exchange })) };
}
