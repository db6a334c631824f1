/** Rich text of comments and descriptions as HTML: what the app writes and what people paste. */
import { html } from 'hono/html';
import type { AdfNode } from '../../jira-server/adf/adf-node';
import type { Markup } from '../page';

export type NameOf = (accountId: string) => string;

type Render = (node: AdfNode, inner: readonly Markup[], nameOf: NameOf) => Markup;

const RENDERERS: Readonly<Record<string, Render>> = {
  text: (node) => (isStrong(node) ? html`<strong>${node.text ?? ''}</strong>` : html`${node.text ?? ''}`),
  mention: (node, _inner, nameOf) => html`<span class="mention">@${nameOf(mentioned(node))}</span>`,
  hardBreak: () => html`<br />`,
  codeBlock: (_node, inner) => html`<pre>${inner}</pre>`,
  paragraph: (_node, inner) => html`<p>${inner}</p>`,
};

export function adfHtml(node: AdfNode, nameOf: NameOf): Markup {
  const inner = (node.content ?? []).map((child) => adfHtml(child, nameOf));
  return RENDERERS[node.type]?.(node, inner, nameOf) ?? html`${inner}`;
}

function mentioned(node: AdfNode): string {
  const id = node.attrs?.['id'];
  return typeof id === 'string' ? id : '';
}

function isStrong(node: AdfNode): boolean {
  return (node.marks ?? []).some((mark) => mark.type === 'strong');
}
