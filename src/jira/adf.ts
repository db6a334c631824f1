/** Atlassian Document Format: comments out, text in. */
import * as z from 'zod/mini';
import type { Paragraph, Span } from '../domain/issue/rich-text';

interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: { readonly text?: string | undefined } | undefined;
  readonly content?: readonly AdfNode[] | undefined;
}

const adfNode: z.ZodMiniType<AdfNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    text: z.optional(z.string()),
    attrs: z.optional(z.looseObject({ text: z.optional(z.string()) })),
    content: z.optional(z.array(adfNode)),
  }),
);

/** Nodes after which a line ends; inline nodes join up. */
const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'codeBlock',
  'heading',
  'listItem',
  'blockquote',
  'tableRow',
]);

export function adfOf(paragraphs: readonly Paragraph[]) {
  const content = paragraphs.map((spans) => ({ type: 'paragraph', content: spans.map(inline) }));
  return { type: 'doc', version: 1, content };
}

function inline(span: Span) {
  if ('mention' in span) return { type: 'mention', attrs: { id: span.mention } };
  return { type: 'text', text: span.text, ...(span.strong && { marks: [{ type: 'strong' }] }) };
}

/**
 * @param value a field's value as Jira gives it: ADF, a plain string, or nothing
 * @returns its text, one line per paragraph or hard break
 */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const parsed = adfNode.safeParse(value);
  return parsed.success ? textOfNode(parsed.data).replace(/\n+$/, '') : '';
}

function textOfNode(node: AdfNode): string {
  if (node.type === 'hardBreak') return '\n';
  // Jira fills in the display name, so a mention has no text that could be compared with what the app wrote.
  if (node.type === 'mention') return '';
  const own = node.text ?? node.attrs?.text ?? '';
  const inner = (node.content ?? []).map(textOfNode).join('');
  return own + inner + (BLOCKS.has(node.type) ? '\n' : '');
}
