/** Days, instants, numbers and people. */
import { userBean } from '../../beans/user-bean';
import { isCalendarDate, jiraDateTime, readDateTime } from '../../http/jira-date';
import { asText, isObject, textOf, type Json } from '../../json';
import { type FieldCodec, FieldRefusal } from './field-codec';

export const date: FieldCodec = {
  type: 'date',
  operations: ['set'],
  read(value) {
    const given = asText(value);
    if (given === undefined || !isCalendarDate(given))
      throw new FieldRefusal(`Error parsing date string: ${shown(value)}`);
    return given;
  },
  write: (stored) => stored,
  text: textOf,
};

export const dateTime: FieldCodec = {
  type: 'datetime',
  operations: ['set'],
  read(value) {
    const ms = readDateTime(asText(value) ?? '');
    if (ms === undefined) throw new FieldRefusal(`Error parsing time: ${shown(value)}`);
    return ms;
  },
  write: (stored) => jiraDateTime(Number(stored)),
  text: (stored) => jiraDateTime(Number(stored)),
};

export const number: FieldCodec = {
  type: 'number',
  operations: ['set'],
  read(value) {
    if (typeof value !== 'number') throw new FieldRefusal('Operation value must be a number');
    return value;
  },
  write: (stored) => stored,
  text: textOf,
};

export const user: FieldCodec = {
  type: 'user',
  operations: ['set'],
  read(value, { exchange, field }) {
    const accountId = isObject(value) ? asText(value['accountId'] ?? value['id']) : undefined;
    if (accountId === undefined) throw new FieldRefusal('data was not an object with an accountId');
    if (!exchange.site.users.has(accountId)) throw new FieldRefusal(`Specify a valid value for ${field.name}`);
    return accountId;
  },
  write: (stored, { exchange }) => userBean(exchange, textOf(stored)),
  text: (stored, { exchange }) => exchange.site.users.get(textOf(stored))?.displayName ?? '',
};

function shown(value: Json): string {
  return asText(value) ?? JSON.stringify(value);
}
