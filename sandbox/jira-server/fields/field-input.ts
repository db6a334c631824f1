/** Turns the `fields` and `update` of a request into values to keep; every refusal is collected by field id. */
import type { Exchange } from '../http/exchange';
import { fieldErrors, notModelled } from '../http/jira-error';
import { mayInProject } from '../permissions/permission-check';
import type { Project } from '../site/site-state';
import { isList, isObject, textOf, type Json, type JsonObject } from '../json';
import { codecOf } from './codecs/codecs';
import { FieldRefusal } from './codecs/field-codec';
import { inProject } from './field-contexts';
import type { Field } from './field-kind';
import { UNMODELLED_FIELDS } from './system-fields';

/** New values by field id; null clears the field. */
export type FieldChanges = ReadonlyMap<string, Json>;

interface FieldInput {
  readonly fields: JsonObject;
  readonly update: JsonObject;
  /** Fields that may be set here: those of a screen, or all, and with the permission they need. */
  readonly allowed: (fieldId: string) => boolean;
  readonly project: Project;
  /** Present values, which `add` and `remove` start from. */
  readonly current: ReadonlyMap<string, Json>;
}

type FieldRequest = { readonly set: Json } | { readonly operations: Json };

/** @throws JiraError 400 with all refusals at once */
export function readFieldInput(exchange: Exchange, input: FieldInput): FieldChanges {
  const changes = new Map<string, Json>();
  const errors: Record<string, string> = {};
  requireModelled(input);
  for (const [id, request] of requests(input, errors)) {
    const field = input.allowed(id) ? exchange.site.fields.get(id) : undefined;
    try {
      const value = newValue(request, inProject(required(field, id), input.project), { exchange, input });
      if (id === 'assignee') requireAssignable(exchange, input.project, value);
      changes.set(id, value);
    } catch (refusal) {
      if (!(refusal instanceof FieldRefusal)) throw refusal;
      errors[id] = refusal.message;
    }
  }
  if (Object.keys(errors).length > 0) throw fieldErrors(errors);
  return changes;
}

function requireModelled({ fields, update }: FieldInput): void {
  const unmodelled = [...Object.keys(fields), ...Object.keys(update)].find((id) => UNMODELLED_FIELDS.includes(id));
  if (unmodelled) throw notModelled(`Setting the field ${unmodelled}`);
}

function requests(input: FieldInput, errors: Record<string, string>): Map<string, FieldRequest> {
  const found = new Map<string, FieldRequest>();
  for (const [id, value] of Object.entries(input.fields)) if (value !== undefined) found.set(id, { set: value });
  for (const [id, operations] of Object.entries(input.update)) {
    if (found.has(id)) errors[id] = `Field '${id}' cannot appear in both 'fields' and 'update'`;
    else found.set(id, { operations: operations ?? [] });
  }
  return new Map([...found].filter(([id]) => !(id in errors)));
}

function required(field: Field | undefined, id: string): Field {
  if (field) return field;
  throw new FieldRefusal(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

function requireAssignable(exchange: Exchange, project: Project, accountId: Json): void {
  const user = exchange.site.users.get(textOf(accountId));
  if (!user) return;
  const assignee = { kind: user.accountType === 'app' ? 'app' : 'user', accountId: user.accountId } as const;
  if (mayInProject(exchange.site, assignee, { permission: 'ASSIGNABLE_USER', project })) return;
  throw new FieldRefusal(`User '${user.accountId}' cannot be assigned issues.`);
}

interface Around {
  readonly exchange: Exchange;
  readonly input: FieldInput;
}

function newValue(request: FieldRequest, field: Field, around: Around): Json {
  const { exchange, input } = around;
  if ('set' in request) return setValue(request.set, field, exchange);
  let value = input.current.get(field.id) ?? null;
  for (const operation of operationList(request.operations)) {
    value = applied(operation, value, { field, exchange });
  }
  return value;
}

function setValue(value: Json, field: Field, exchange: Exchange): Json {
  if (value === null && field.kind !== 'summary') return null;
  return codecOf(field).read(value, { field, exchange });
}

function operationList(operations: Json): readonly JsonObject[] {
  if (!isList(operations) || !operations.every(isObject)) throw new FieldRefusal('data was not an array');
  return operations;
}

function applied(operation: JsonObject, value: Json, context: { field: Field; exchange: Exchange }): Json {
  const { field, exchange } = context;
  const [verb, operand = null] = Object.entries(operation)[0] ?? ['', null];
  const codec = codecOf(field);
  if (!codec.operations.some((known) => known === verb)) {
    throw new FieldRefusal(`Field does not support update '${verb}'`);
  }
  if (verb === 'set') return setValue(operand, field, exchange);
  const entries = codec.read([operand], context);
  const before = isList(value) ? value : [];
  const named = isList(entries) ? entries : [];
  const rest = before.filter((entry) => !named.includes(entry));
  return verb === 'add' ? [...rest, ...named] : rest;
}
