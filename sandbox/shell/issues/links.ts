/** Links of an issue in both directions, each with the words that its type has for that direction. */
import { html } from 'hono/html';
import type { Markup } from '../page';
import type { IssueLinkView, LinkedIssue } from './issue-view';
import { lozenge } from './status-lozenge';

export function linksOf(links: readonly IssueLinkView[]): Markup {
  if (links.length === 0) return html``;
  return html`<h2>Linked issues</h2>
    <ul class="links">
      ${links.map(linkItem)}
    </ul>`;
}

function linkItem({ type, inwardIssue, outwardIssue }: IssueLinkView): Markup {
  if (outwardIssue) return ends(type.outward, outwardIssue);
  return inwardIssue ? ends(type.inward, inwardIssue) : html``;
}

function ends(words: string, { key, fields }: LinkedIssue): Markup {
  return html`<li>
    <span class="hint">${words}</span>
    <a href="/browse/${encodeURIComponent(key)}">${key}</a> ${fields.summary} ${lozenge(fields.status)}
  </li>`;
}
