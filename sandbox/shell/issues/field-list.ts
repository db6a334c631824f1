/** The fields of an issue that have a value: the connector's first, then some of Jira's own. */
import { html } from 'hono/html';
import type { AdfNode } from '../../jira-server/adf/adf-node';
import { adfToText } from '../../jira-server/adf/adf-text';
import type { Markup } from '../page';
import { adfHtml, type NameOf } from './adf/adf-html';
import type { IssueView } from './issue-view';

/** Fields of Jira itself that are worth a line; the others stand elsewhere on the page. */
const OWN_FIELDS = ['assignee', 'reporter', 'priority', 'labels', 'duedate'];

export function fieldList({ fields, names, schema }: IssueView): Markup {
  const custom = Object.keys(schema).filter((id) => schema[id]?.custom !== undefined);
  const shown = [...custom, ...OWN_FIELDS].flatMap((id) => {
    const markup = plain(textOf(fields[id]));
    return markup === undefined
      ? []
      : [
          html`<dt>${names[id] ?? id}</dt>
            <dd>${markup}</dd>`,
        ];
  });
  return shown.length === 0 ? html`<p class="hint">None is filled in.</p>` : html`${shown}`;
}

/** Where Jira has it: above the comments, and absent where nobody wrote one. */
export function description({ fields }: IssueView, nameOf: NameOf): Markup {
  const { description: value } = fields;
  if (!isDocument(value)) return html``;
  return html`<h2>Description</h2>
    ${adfHtml(value, nameOf)}`;
}

/** Text of several lines, a CSR for example, keeps them. */
function plain(text: string): Markup | undefined {
  if (text === '') return undefined;
  return text.includes('\n') ? html`<span class="lines" tabindex="0">${text}</span>` : html`${text}`;
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return isDocument(value) ? adfToText(value) : nameIn(value);
}

function isDocument(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}

/** Options have a value, priorities a name, people a display name. */
function nameIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const holder = value as Readonly<Record<string, unknown>>;
  return [holder['value'], holder['displayName'], holder['name']].find((name) => typeof name === 'string') ?? '';
}
