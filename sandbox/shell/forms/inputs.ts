/** The inputs of HTML that fields are made of. */
import { html } from 'hono/html';
import type { Markup } from '../page';
import type { Choosable, FieldMetadata } from './field-metadata';

export interface ShownField {
  readonly id: string;
  readonly field: FieldMetadata;
  /** What is typed already; the values of a field that has several stand in lines. */
  readonly value: string;
  readonly error: string | undefined;
  /** Whom a field of people offers. */
  readonly people: readonly Choosable[];
}

/** Attributes that all inputs share; a fault is read out with its input. */
function attributes({ id, field, error }: ShownField): Markup {
  return html`id="field-${id}" name="${id}" ${field.required ? 'required' : ''}
  ${error === undefined ? '' : html`aria-invalid="true" aria-describedby="error-${id}"`}`;
}

export const input =
  (type: string) =>
  (shown: ShownField): Markup =>
    html`<input ${attributes(shown)} type="${type}" ${type === 'number' ? 'step="any"' : ''} value="${shown.value}" />`;

/** The line break after the tag is not part of the text: HTML drops the first one. */
export function textArea(shown: ShownField): Markup {
  const text = `\n${shown.value}`;
  return html`<textarea ${attributes(shown)} rows="6" spellcheck="false">${text}</textarea>`;
}

const namesOf = ({ field }: ShownField): readonly string[] =>
  (field.allowedValues ?? []).map(({ value, name }) => value ?? name ?? '');

const options = (names: readonly (readonly [value: string, name: string])[], chosen: string): readonly Markup[] =>
  names.map(([value, name]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${name}</option>`);

export function choice(shown: ShownField): Markup {
  const names = namesOf(shown).map((name) => [name, name] as const);
  return html`<select ${attributes(shown)}>
    <option value="">–</option>
    ${options(names, shown.value)}
  </select>`;
}

export function userChoice(shown: ShownField): Markup {
  const people = shown.people.map(({ accountId, displayName }) => [accountId, displayName] as const);
  return html`<select ${attributes(shown)}>
    <option value="">–</option>
    ${options(people, shown.value)}
  </select>`;
}

export function choices(shown: ShownField): Markup {
  const chosen = shown.value.split('\n');
  const names = namesOf(shown);
  return html`<select ${attributes(shown)} multiple size="${Math.min(6, Math.max(2, names.length))}">
    ${names.map((name) => html`<option ${chosen.includes(name) ? 'selected' : ''}>${name}</option>`)}
  </select>`;
}
