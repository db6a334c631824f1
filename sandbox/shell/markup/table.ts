/** A table that becomes a list of cards on a narrow page: every cell knows the name of its column. */
import { html } from 'hono/html';
import type { Markup } from '../page';

export function table(columns: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  return html`<table class="cards">
    <thead>
      <tr>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell, at) => html`<td data-name="${columns[at] ?? ''}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
