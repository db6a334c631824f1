/** Where customers choose files, on the portal's form and beside an answer. */
import { html } from 'hono/html';
import type { Markup } from '../page';

/** Name of the input. */
export const FILES = 'attachment';

/** A form with it has to be sent as `multipart/form-data`. */
export function fileRow(label: string): Markup {
  return html`<div class="field">
    <label for="${FILES}">${label}</label>
    <input type="file" id="${FILES}" name="${FILES}" multiple />
  </div>`;
}
