/** A transition as a form: its screen's fields as Jira describes them, and what was typed as Jira takes it. */
import { html } from 'hono/html';
import { pasted } from '../../world/person';
import type { Notice } from '../notices';
import type { Markup } from '../page';

type Draft = NonNullable<Notice['draft']>;

/** What Jira says about a field of a transition's screen (schema FieldMetadata). */
interface ScreenField {
  readonly name: string;
  readonly schema: { readonly custom?: string };
  readonly allowedValues?: readonly { readonly value: string }[];
}

export interface OfferedTransition {
  readonly id: string;
  readonly name: string;
  /** By field id. */
  readonly fields: Readonly<Record<string, ScreenField>>;
}

interface Control {
  readonly markup: (id: string, field: ScreenField, value: string) => Markup;
  readonly read: (text: string) => unknown;
}

/** By the last part of the field's type; fields of other types are left as they are on the issue. */
const CONTROLS: Readonly<Partial<Record<string, Control>>> = {
  select: { markup: choice, read: (value) => ({ value }) },
  textarea: { markup: textArea, read: pasted },
};

function controlOf({ schema }: ScreenField): Control | undefined {
  return CONTROLS[schema.custom?.split(':').at(-1) ?? ''];
}

function choice(id: string, { allowedValues = [] }: ScreenField, value: string): Markup {
  const options = allowedValues.map(
    (one) => html`<option ${one.value === value ? 'selected' : ''}>${one.value}</option>`,
  );
  return html`<select name="${id}">
    ${value === '' ? html`<option value="">–</option>` : ''}${options}
  </select>`;
}

function textArea(id: string, _field: ScreenField, value: string): Markup {
  return html`<textarea name="${id}" rows="8" spellcheck="false">${value}</textarea>`;
}

export interface FormContent {
  readonly issueKey: string;
  readonly transition: OfferedTransition;
  /** What the issue holds, by name of the field. */
  readonly values: Readonly<Partial<Record<string, string>>>;
  /** What was typed before and refused, by field id. */
  readonly draft: Draft;
}

/** A bare button for a transition without fields. */
export function transitionForm({ issueKey, transition, values, draft }: FormContent): Markup {
  const fields = Object.entries(transition.fields).flatMap(([id, field]) => {
    const control = controlOf(field)?.markup(id, field, draft[id] ?? values[field.name] ?? '');
    return control === undefined ? [] : [html`<label>${field.name} ${control}</label>`];
  });
  const bare = fields.length === 0;
  return html`<form method="post" action="/browse/${issueKey}/transitions" class="${bare ? '' : 'card'}">
    ${fields}
    <input type="hidden" name="id" value="${transition.id}" />
    <button class="${bare ? '' : 'primary'}">${transition.name}</button>
  </form>`;
}

/** @returns values by field id as the REST API takes them; an emptied field is null */
export function fieldsOf(fields: OfferedTransition['fields'], typed: Draft): Record<string, unknown> {
  const values = Object.entries(fields).flatMap(([id, field]) => {
    const [control, text] = [controlOf(field), typed[id]];
    return control === undefined || text === undefined ? [] : [[id, text === '' ? null : control.read(text)] as const];
  });
  return Object.fromEntries(values);
}
