/** The fields of a screen as rows of a form: name, input, and what is wrong with it beside it. */
import { html } from 'hono/html';
import type { Draft } from '../notices';
import type { Markup } from '../page';
import { controlOf } from './controls';
import type { Choosable, FieldMetadata, Screen } from './field-metadata';

export interface FormState {
  /** What was typed before and refused, by field id; it goes before what the issue holds. */
  readonly draft: Draft;
  readonly errors: Draft;
  /** What the issue holds, by field id, as the REST API gives it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly people: readonly Choosable[];
  /** What stands below single fields, by field id. */
  readonly below?: Readonly<Partial<Record<string, Markup>>>;
}

export function fieldRows(screen: Screen, state: FormState): readonly Markup[] {
  return Object.entries(screen).flatMap(([id, field]) => [fieldRow(id, field, state), state.below?.[id] ?? html``]);
}

function fieldRow(id: string, field: FieldMetadata, { draft, errors, values, people }: FormState): Markup {
  const control = controlOf(field);
  if (!control) return html`<p class="hint">${field.name}: the sandbox’s pages do not show this kind of field.</p>`;
  const value = draft[id] ?? control.write(values[id] ?? field.defaultValue);
  const error = errors[id];
  const mark = field.required ? html`<span class="required" title="required">*</span>` : '';
  return html`<div class="field">
    <label for="field-${id}">${field.name} ${mark}</label>
    ${control.markup({ id, field, value, error, people })}
    ${error === undefined ? '' : html`<p class="error" id="error-${id}">${error}</p>`}
  </div>`;
}

/** @returns values by field id as the REST API takes them; what was left empty is not in it */
export function filledIn(screen: Screen, typed: Draft): Record<string, unknown> {
  return Object.fromEntries(typedValues(screen, typed).filter(([, value]) => value !== null));
}

/** @returns the same, with null for what was left empty, which clears the field */
export function withEmptied(screen: Screen, typed: Draft): Record<string, unknown> {
  return Object.fromEntries(typedValues(screen, typed));
}

function typedValues(screen: Screen, typed: Draft): (readonly [string, unknown])[] {
  return Object.entries(screen).flatMap(([id, field]) => {
    const [control, text] = [controlOf(field), typed[id]];
    return control === undefined || text === undefined ? [] : [[id, text === '' ? null : control.read(text)] as const];
  });
}
