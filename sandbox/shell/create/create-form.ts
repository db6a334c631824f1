/** The form that creates an issue, made from what Jira says about the create screen. */
import { html } from 'hono/html';
import { fieldRows, type FormState } from '../forms/field-rows';
import type { FieldMetadata, Screen } from '../forms/field-metadata';
import type { Markup } from '../page';
import type { CreatePlace } from './create-place';
import { csrHelp } from './csr-help';

/** Fields that the app fills in by itself; a person seldom does. */
const FILLED_BY_THE_APP: readonly string[] = [
  'Certificate ID',
  'Certificate serial number',
  'Certificate expiry',
  'Certificate names',
];

export function createForm(place: CreatePlace, state: FormState): Markup {
  const { projects, project, types, type } = place;
  const [first, later] = parted(place.screen);
  const open = Object.keys(state.errors).some((id) => id in later);
  return html`<div data-dialog-content>
    <h1>Create issue</h1>
    <form method="post" action="/create">
      ${placeRow(
        'project',
        'Project',
        options(
          projects.map(({ key, name }) => [key, `${name} (${key})`]),
          project.key,
        ),
      )}
      ${placeRow(
        'issuetype',
        'Issue type',
        options(
          types.map(({ id, name }) => [id, name]),
          type.id,
        ),
      )}
      <button name="step" value="fields" formnovalidate data-step>Show the fields of this project and type</button>
      ${fieldRows(first, { ...state, below: csrHelp(place.screen) })}
      <details ${open ? 'open' : ''}>
        <summary>More fields</summary>
        ${fieldRows(later, state)}
      </details>
      <div class="actions">
        <button class="primary" name="step" value="create">Create</button>
        <a class="button" href="/" data-close>Cancel</a>
      </div>
    </form>
  </div>`;
}

/** Changing it brings other fields; without scripts the button does. */
function placeRow(name: string, label: string, list: readonly Markup[]): Markup {
  return html`<div class="field">
    <label for="field-${name}">${label} <span class="required" title="required">*</span></label>
    <select id="field-${name}" name="${name}" required data-changes-fields>
      ${list}
    </select>
  </div>`;
}

function options(list: readonly (readonly [value: string, name: string])[], chosen: string): readonly Markup[] {
  return list.map(
    ([value, name]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${name}</option>`,
  );
}

/** What must be filled in and the connector's fields come first. */
function parted(screen: Screen): [first: Screen, later: Screen] {
  const isFirst = ({ required, schema, name }: FieldMetadata) =>
    required || (schema.custom !== undefined && !FILLED_BY_THE_APP.includes(name));
  const pick = (wanted: boolean) => Object.entries(screen).filter(([, field]) => isFirst(field) === wanted);
  return [Object.fromEntries(pick(true)), Object.fromEntries(pick(false))];
}
