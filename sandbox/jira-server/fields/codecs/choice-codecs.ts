/** Fields whose value is chosen from a list or given as labels. */
import { self } from '../../http/exchange';
import { asIdentifier, asText, isList, isObject, textOf, type Json } from '../../json';
import { present } from '../../site/present';
import { type FieldCodec, type FieldContext, FieldRefusal } from './field-codec';
import { allOptions } from '../field-contexts';
import type { Field, FieldOption } from '../field-kind';

function chosen(value: Json, field: Field, nameKey: 'value' | 'name'): string {
  if (!isObject(value)) throw new FieldRefusal(`Specify a valid 'id' or '${nameKey}' for ${field.name}`);
  const id = asIdentifier(value['id']);
  const name = asText(value[nameKey]);
  const offered = field.options.filter((one) => one.disabled !== true);
  const option = offered.find((one) => (id === undefined ? one.value === name : one.id === id));
  if (option) return option.id;
  if (id !== undefined) throw new FieldRefusal(`Option id '${id}' is not valid`);
  throw new FieldRefusal(
    name === undefined
      ? `Specify a valid 'id' or '${nameKey}' for ${field.name}`
      : `Option value '${name}' is not valid`,
  );
}

function optionOf(stored: Json, field: Field): FieldOption {
  return present(
    allOptions(field).find((one) => one.id === stored),
    `option ${textOf(stored)} of ${field.name}`,
  );
}

/** An option as answers and create metadata show it. */
export function optionBean(option: FieldOption, context: FieldContext): Json {
  const { exchange, field } = context;
  if (field.kind === 'priority') {
    const iconUrl = `${exchange.baseUrl}/images/icons/priorities/${option.value.toLowerCase()}.svg`;
    return { self: self(exchange, `priority/${option.id}`), iconUrl, name: option.value, id: option.id };
  }
  return { self: self(exchange, `customFieldOption/${option.id}`), value: option.value, id: option.id };
}

export const option: FieldCodec = {
  type: 'option',
  operations: ['set'],
  read: (value, { field }) => chosen(value, field, 'value'),
  write: (stored, context) => optionBean(optionOf(stored, context.field), context),
  text: (stored, { field }) => optionOf(stored, field).value,
};

export const priority: FieldCodec = {
  ...option,
  type: 'priority',
  read: (value, { field }) => chosen(value, field, 'name'),
};

function entries(value: Json): readonly Json[] {
  if (!isList(value)) throw new FieldRefusal('data was not an array');
  return value;
}

const list = (stored: Json): readonly Json[] => (isList(stored) ? stored : []);

export const options: FieldCodec = {
  type: 'array',
  items: 'option',
  operations: ['set', 'add', 'remove'],
  read: (value, { field }) => [...new Set(entries(value).map((one) => chosen(one, field, 'value')))],
  write: (stored, context) => list(stored).map((one) => option.write(one, context)),
  text: (stored, context) =>
    list(stored)
      .map((one) => option.text(one, context))
      .join(', '),
};

function label(value: Json): string {
  const name = asText(value);
  if (name === undefined || name === '') throw new FieldRefusal('string expected at index 0');
  if (/\s/.test(name)) throw new FieldRefusal(`The label '${name}' contains spaces which is invalid.`);
  if (name.length > 255) throw new FieldRefusal(`The label '${name}' exceeds the maximum length of 255 characters.`);
  return name;
}

export const labels: FieldCodec = {
  type: 'array',
  items: 'string',
  operations: ['set', 'add', 'remove'],
  read: (value) => [...new Set(entries(value).map(label))],
  write: (stored) => stored,
  text: (stored) => list(stored).map(textOf).join(' '),
};
