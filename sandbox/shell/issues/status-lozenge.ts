/** A status with the colour of its category, as Jira shows it. */
import { html } from 'hono/html';
import type { Markup } from '../page';

/** A status as the REST API gives it (schema StatusDetails). */
export interface StatusView {
  readonly name: string;
  /** `new`, `indeterminate` or `done`. */
  readonly statusCategory: { readonly key: string };
}

export function lozenge({ name, statusCategory }: StatusView): Markup {
  return html`<span class="status ${statusCategory.key}">${name}</span>`;
}
