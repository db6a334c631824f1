/** Rich text of comments and fields as HTML (Atlassian Document Format): what the app writes and what people paste. */
import { html } from 'hono/html';
import type { AdfNode } from '../../../jira-server/adf/adf-node';
import type { Markup } from '../../page';
import { marked } from './adf-marks';

export type NameOf = (accountId: string) => string;

type Render = (node: AdfNode, inner: readonly Markup[], nameOf: NameOf) => Markup;

const HEADINGS: readonly Render[] = [
  (_node, inner) => html`<h3>${inner}</h3>`,
  (_node, inner) => html`<h4>${inner}</h4>`,
  (_node, inner) => html`<h5>${inner}</h5>`,
];

const RENDERERS: Readonly<Record<string, Render>> = {
  text: (node) => marked(html`${node.text ?? ''}`, node),
  mention: (node, _inner, nameOf) => html`<span class="mention">@${nameOf(attribute(node, 'id'))}</span>`,
  emoji: (node) => html`${attribute(node, 'text') || attribute(node, 'shortName')}`,
  status: (node) => html`<span class="status">${attribute(node, 'text')}</span>`,
  date: (node) => html`<span>${dayOf(attribute(node, 'timestamp'))}</span>`,
  inlineCard: (node) => card(node),
  blockCard: (node) => html`<p>${card(node)}</p>`,
  hardBreak: () => html`<br />`,
  rule: () => html`<hr />`,
  codeBlock: (_node, inner) => html`<pre>${inner}</pre>`,
  paragraph: (_node, inner) => html`<p>${inner}</p>`,
  heading: (node, inner, nameOf) => (HEADINGS[levelOf(node) - 1] ?? HEADINGS[2])?.(node, inner, nameOf) ?? html``,
  blockquote: (_node, inner) => html`<blockquote>${inner}</blockquote>`,
  panel: (_node, inner) => html`<div class="adf-panel">${inner}</div>`,
  bulletList: (_node, inner) =>
    html`<ul>
      ${inner}
    </ul>`,
  orderedList: (_node, inner) =>
    html`<ol>
      ${inner}
    </ol>`,
  listItem: (_node, inner) => html`<li>${inner}</li>`,
  table: (_node, inner) =>
    html`<div class="scroll">
      <table>
        <tbody>
          ${inner}
        </tbody>
      </table>
    </div>`,
  tableRow: (_node, inner) =>
    html`<tr>
      ${inner}
    </tr>`,
  tableHeader: (_node, inner) => html`<th>${inner}</th>`,
  tableCell: (_node, inner) => html`<td>${inner}</td>`,
};

/** A node that is not known shows what it holds. */
export function adfHtml(node: AdfNode, nameOf: NameOf): Markup {
  const inner = (node.content ?? []).map((child) => adfHtml(child, nameOf));
  const render = Object.hasOwn(RENDERERS, node.type) ? RENDERERS[node.type] : undefined;
  return render?.(node, inner, nameOf) ?? html`${inner}`;
}

function attribute(node: AdfNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function levelOf(node: AdfNode): number {
  const level = node.attrs?.['level'];
  return typeof level === 'number' ? level : 1;
}

/** @param timestamp epoch milliseconds as text */
function dayOf(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return Number.isNaN(date.getTime()) ? timestamp : date.toISOString().slice(0, 10);
}

function card(node: AdfNode): Markup {
  const url = attribute(node, 'url');
  return marked(html`${url}`, { type: 'text', marks: [{ type: 'link', attrs: { href: url } }] });
}
