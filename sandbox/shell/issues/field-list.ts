/** The fields of an issue that have a value: the connector's first, then some of Jira's own. */
import { html } from 'hono/html';
import type { AdfNode } from '../../jira-server/adf/adf-node';
import { adfToText } from '../../jira-server/adf/adf-text';
import type { Markup } from '../page';
import { adfHtml, type NameOf } from './adf/adf-html';
import type { IssueView } from './issue-view';

/** Fields of Jira itself that are worth a line; the others stand elsewhere on the page. */
const OWN_FIELDS = ['description', 'assignee', 'reporter', 'priority', 'labels', 'duedate'];

export function fieldList({ fields, names, schema }: IssueView, nameOf: NameOf): Markup {
  const custom = Object.keys(schema).filter((id) => schema[id]?.custom !== undefined);
  const shown = [...custom, ...OWN_FIELDS].flatMap((id) => {
    const markup = id === 'description' ? rich(fields[id], nameOf) : plain(textOf(fields[id]));
    return markup === undefined
      ? []
      : [
          html`<dt>${names[id] ?? id}</dt>
            <dd>${markup}</dd>`,
        ];
  });
  return shown.length === 0 ? html`<p class="hint">None is filled in.</p>` : html`${shown}`;
}

function rich(value: unknown, nameOf: NameOf): Markup | undefined {
  return isDocument(value) ? adfHtml(value, nameOf) : undefined;
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
