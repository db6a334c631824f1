/** How a piece of text is set: strong, code, a link … */
import { html } from 'hono/html';
import type { AdfNode } from '../../../jira-server/adf/adf-node';
import type { Markup } from '../../page';

type Mark = NonNullable<AdfNode['marks']>[number];

const MARKS: Readonly<Record<string, (inner: Markup, mark: Mark) => Markup>> = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  em: (inner) => html`<em>${inner}</em>`,
  code: (inner) => html`<code>${inner}</code>`,
  strike: (inner) => html`<s>${inner}</s>`,
  underline: (inner) => html`<u>${inner}</u>`,
  link: (inner, { attrs }) => link(inner, attrs?.['href']),
};

/** Marks that are not known change nothing. */
export function marked(text: Markup, { marks = [] }: AdfNode): Markup {
  return marks.reduce((inner, mark) => {
    const set = Object.hasOwn(MARKS, mark.type) ? MARKS[mark.type] : undefined;
    return set ? set(inner, mark) : inner;
  }, text);
}

/** What else an address may begin with (`javascript:`, `data:`) would run in the page: it stays text. */
const SAFE = ['http:', 'https:', 'mailto:'];

function link(inner: Markup, href: unknown): Markup {
  const target = typeof href === 'string' && URL.canParse(href) ? new URL(href) : undefined;
  if (!target || !SAFE.includes(target.protocol)) return inner;
  return html`<a href="${target.href}" rel="noopener noreferrer">${inner}</a>`;
}
