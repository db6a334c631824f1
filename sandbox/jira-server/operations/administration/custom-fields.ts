/** Makes custom fields, each born with one context for all projects, and the options of their lists. */
import { fieldDetails } from '../../beans/field-bean';
import { customFieldType, namedFieldType } from '../../fields/custom-field-types';
import type { Field, FieldOption } from '../../fields/field-kind';
import { json } from '../../http/answers';
import { objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { asText, isList, objectOf, type Json, type JsonObject } from '../../json';
import { nextId, nextNumber } from '../../site/site-state';
import { descriptionOf, newName, requireAdministrator } from './administrator';

/** Options that one request may bring and that a field may have (Jira Cloud REST v3). */
const MOST_OPTIONS = { request: 1000, field: 10_000 };

/** The name may be in use: names of fields are not unique. */
export const createField: Operation = {
  method: 'POST',
  path: 'field',
  async handle(exchange) {
    requireAdministrator(exchange, 400);
    const { site } = exchange;
    const body = await objectBody(exchange);
    const name = newName(body, { what: 'field', longest: 255, taken: [], conflict: 409 });
    const type = namedFieldType(asText(body['type']) ?? '');
    if (type === undefined) throw badRequest('The field type does not exist.');
    if (type === 'unmodelled') throw notModelled(`A field of type ${String(asText(body['type']))}`);
    const { kind, typeKey, searcherKey, typeDisplayName: label } = customFieldType(type);
    const wanted = asText(body['searcherKey']) ?? searcherKey;
    if (wanted !== searcherKey) throw badRequest(`The searcher '${wanted}' does not fit the field type.`);
    const number = nextNumber(site, 'field');
    const field: Field = {
      ...{ id: `customfield_${number}`, name, description: descriptionOf(body), kind, options: [] },
      custom: { number, typeKey, searcherKey, label },
    };
    site.fields.set(field.id, field);
    return json(fieldDetails(field), 201);
  },
};

/** The context that a field was born with has the number of the field, moved into a range of its own. */
export function contextId(field: Field): string {
  return String(100 + (field.custom?.number ?? 0));
}

export const listOptions: Operation = {
  method: 'GET',
  path: 'field/:field/context/:context/option',
  handle(exchange) {
    requireAdministrator(exchange);
    const part = page(exchange, contextField(exchange).options, { usual: 100, most: 100 });
    return json(envelope({ ...part, values: part.values.map(optionEntry) }));
  },
};

export const createOptions: Operation = {
  method: 'POST',
  path: 'field/:field/context/:context/option',
  async handle(exchange) {
    requireAdministrator(exchange);
    const field = contextField(exchange);
    if (!['option', 'options'].includes(field.kind)) throw badRequest('The field has no options.');
    const made = newOptions(field, (await objectBody(exchange))['options']);
    const options = made.map((option) => ({ ...option, id: nextId(exchange.site, 'option') }));
    field.options.push(...options);
    return json({ options: options.map(optionEntry) });
  },
};

/** Options that are as the request wants them are not in the answer. */
export const updateOptions: Operation = {
  method: 'PUT',
  path: 'field/:field/context/:context/option',
  async handle(exchange) {
    requireAdministrator(exchange);
    const field = contextField(exchange);
    const wanted = changedOptions(field, (await objectBody(exchange))['options']);
    const changed = wanted.filter((next) => !field.options.some((old) => isSame(old, next)));
    field.options.splice(
      0,
      field.options.length,
      ...field.options.map((old) => changed.find((next) => next.id === old.id) ?? old),
    );
    return json({ options: changed.map(optionEntry) });
  },
};

function changedOptions(field: Field, value: Json | undefined): FieldOption[] {
  if (!isList(value) || value.length === 0) throw badRequest('The list of options must not be empty.');
  const changes = value.map((entry) => changedOption(field, objectOf(entry)));
  const names = field.options.map((old) => changes.find(({ id }) => id === old.id)?.value ?? old.value);
  if (new Set(names).size < names.length) throw badRequest('An option with this value already exists in the context.');
  return changes;
}

function changedOption(field: Field, { id, value, disabled }: JsonObject): FieldOption {
  const old = field.options.find((option) => option.id === asText(id));
  if (!old) throw new JiraError(404, ['The custom field option was not found.']);
  const text = value === undefined ? old.value : (asText(value) ?? '').trim();
  if (text === '') throw badRequest('The option value must not be empty.');
  return { id: old.id, value: text, disabled: typeof disabled === 'boolean' ? disabled : (old.disabled ?? false) };
}

function isSame(one: FieldOption, other: FieldOption): boolean {
  return one.id === other.id && one.value === other.value && (one.disabled ?? false) === (other.disabled ?? false);
}

/** First or last, or after another option. */
export const moveOptions: Operation = {
  method: 'PUT',
  path: 'field/:field/context/:context/option/move',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { options } = contextField(exchange);
    const { customFieldOptionIds: ids, after, position } = await objectBody(exchange);
    if ((after === undefined) === (position === undefined)) throw badRequest("Specify either 'after' or 'position'.");
    const moved = (isList(ids) ? ids : []).map((id) => options.find((option) => option.id === asText(id)));
    if (moved.length === 0 || moved.includes(undefined)) throw new JiraError(404, ['The option was not found.']);
    const rest = options.filter((option) => !moved.includes(option));
    const at = placeAmong(rest, asText(after), asText(position));
    options.splice(
      0,
      options.length,
      ...rest.slice(0, at),
      ...moved.filter((one) => one !== undefined),
      ...rest.slice(at),
    );
    return new Response(null, { status: 204 });
  },
};

function placeAmong(rest: readonly FieldOption[], after: string | undefined, position: string | undefined): number {
  if (position === 'First') return 0;
  if (position === 'Last') return rest.length;
  const at = rest.findIndex(({ id }) => id === after);
  if (at < 0) throw new JiraError(404, ['The option to move after was not found.']);
  return at + 1;
}

function newOptions(field: Field, value: Json | undefined): Omit<FieldOption, 'id'>[] {
  if (!isList(value) || value.length === 0) throw badRequest('The list of options must not be empty.');
  if (value.length > MOST_OPTIONS.request)
    throw badRequest(`At most ${MOST_OPTIONS.request} options are created at once.`);
  if (field.options.length + value.length > MOST_OPTIONS.field) {
    throw badRequest(`A field has at most ${MOST_OPTIONS.field} options.`);
  }
  const names = new Set(field.options.map((option) => option.value));
  return value.map((entry) => {
    const { value: name, disabled, optionId } = objectOf(entry);
    if (optionId !== undefined) throw notModelled('A cascading option');
    const text = (asText(name) ?? '').trim();
    if (text === '') throw badRequest('The option value must not be empty.');
    if (names.has(text)) throw badRequest(`The option '${text}' already exists in the context.`);
    names.add(text);
    return { value: text, disabled: disabled === true };
  });
}

function optionEntry({ id, value, disabled = false }: FieldOption) {
  return { id, value, disabled };
}

/** @throws JiraError 404 also for a field in the bin */
export function customField(exchange: Exchange): Field {
  const field = exchange.site.fields.get(param(exchange, 'field'));
  if (!field?.custom) throw new JiraError(404, ['The custom field was not found.']);
  return field;
}

/** The field with the very list of options that the context holds. */
function contextField(exchange: Exchange): Field {
  const field = customField(exchange);
  if (contextId(field) === param(exchange, 'context')) return field;
  const other = field.otherContexts?.find(({ id }) => id === param(exchange, 'context'));
  if (other) return { ...field, options: other.options };
  throw new JiraError(404, ['The context does not exist or does not belong to the field.']);
}
