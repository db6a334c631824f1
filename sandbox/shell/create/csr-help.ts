/** Help for people who have no openssl at hand: key and CSR made by the browser (`assets/make-csr.js`). */
import { html } from 'hono/html';
import type { Screen } from '../forms/field-metadata';
import type { Markup } from '../page';

/** The field that the CSR goes into. */
const FIELD = 'Certificate CSR text';

/** @returns the help by the id of the field below which it stands; nothing where the screen has no field for a CSR */
export function csrHelp(screen: Screen): Record<string, Markup> {
  const id = Object.entries(screen).find(([, { name }]) => name === FIELD)?.[0];
  return id === undefined ? {} : { [id]: help(id) };
}

function help(id: string): Markup {
  return html`<details class="csr-help" data-csr-for="field-${id}">
    <summary>No CSR at hand? Make one</summary>
    <p class="hint">
      On your machine, where the key stays too:
      <code>openssl req -new -newkey rsa:2048 -nodes -keyout my.key -subj "/CN=www.example.com"</code>
    </p>
    <label
      >Or here, in this browser: names, one in each line <textarea data-part="names" rows="2">www.example.com</textarea>
    </label>
    <button type="button" data-part="make">Make a key and a CSR</button>
    <p class="hint" role="status" data-part="word">
      The private key is downloaded to you before the CSR is filled in. It is sent nowhere: whoever loses it needs
      another certificate.
    </p>
  </details>`;
}
