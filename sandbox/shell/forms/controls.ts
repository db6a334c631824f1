/** Each kind of field as a form has it: what is shown, what Jira gets of what was typed, what is typed already. */
import type { AdfNode } from '../../jira-server/adf/adf-node';
import { adfToText } from '../../jira-server/adf/adf-text';
import { pasted } from '../../world/person';
import type { Markup } from '../page';
import { choice, choices, input, textArea, userChoice, type ShownField } from './inputs';
import type { FieldMetadata } from './field-metadata';

export interface Control {
  readonly markup: (field: ShownField) => Markup;
  /** What was typed, never empty, as the REST API takes it. */
  readonly read: (text: string) => unknown;
  /** A value as the REST API gives it, as it would be typed. */
  readonly write: (value: unknown) => string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const member = (value: unknown, key: string): string =>
  typeof value === 'object' && value !== null ? text((value as Record<string, unknown>)[key]) : '';
const lines = (value: unknown, each: (one: unknown) => string): string =>
  Array.isArray(value) ? value.map(each).join('\n') : '';

const plain = (type: string): Control => ({ markup: input(type), read: (typed) => typed, write: text });
const select: Control = {
  markup: choice,
  read: (value) => ({ value }),
  write: (value) => member(value, 'value'),
};
const several: Control = {
  markup: choices,
  read: (typed) => typed.split('\n').map((value) => ({ value })),
  write: (value) => lines(value, (one) => member(one, 'value')),
};

/** By the last part of a custom field's type, or by what a field of Jira itself is like. */
const CONTROLS = {
  textfield: plain('text'),
  url: plain('url'),
  datepicker: plain('date'),
  textarea: {
    markup: textArea,
    read: pasted,
    write: (value) => (typeof value === 'object' && value !== null ? adfToText(value as AdfNode) : ''),
  },
  datetime: {
    markup: input('datetime-local'),
    read: (typed) => `${typed}:00.000+0000`,
    write: (value) => text(value).slice(0, 'YYYY-MM-DDTHH:MM'.length),
  },
  float: { markup: input('number'), read: Number, write: (value) => (typeof value === 'number' ? String(value) : '') },
  select,
  radiobuttons: select,
  priority: { markup: choice, read: (name) => ({ name }), write: (value) => member(value, 'name') },
  multiselect: several,
  multicheckboxes: several,
  labels: {
    markup: input('text'),
    read: (typed) => typed.split(/\s+/).filter((label) => label !== ''),
    write: (value) => lines(value, text).replaceAll('\n', ' '),
  },
  userpicker: {
    markup: userChoice,
    read: (accountId) => ({ accountId }),
    write: (value) => member(value, 'accountId'),
  },
} as const satisfies Record<string, Control>;

type ControlName = keyof typeof CONTROLS;

const SYSTEM: Readonly<Partial<Record<string, ControlName>>> = { description: 'textarea', environment: 'textarea' };

/** By the type of the value (schema JsonTypeBean), with that of a list's entries. */
const BY_TYPE: Readonly<Partial<Record<string, ControlName>>> = {
  string: 'textfield',
  date: 'datepicker',
  datetime: 'datetime',
  number: 'float',
  option: 'select',
  priority: 'priority',
  user: 'userpicker',
  'array string': 'labels',
  'array option': 'multiselect',
};

/** @returns undefined for a kind of field that the sandbox's pages can't show */
export function controlOf({ schema }: FieldMetadata): Control | undefined {
  const custom = schema.custom?.split(':').at(-1) ?? '';
  if (Object.hasOwn(CONTROLS, custom)) return CONTROLS[custom as ControlName];
  const type = [schema.type, ...(schema.items === undefined ? [] : [schema.items])].join(' ');
  const name = SYSTEM[schema.system ?? ''] ?? BY_TYPE[type];
  return name && CONTROLS[name];
}
