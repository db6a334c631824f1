/** Plain text from ADF and back: what REST v2 shows of a rich-text value, and what its length is counted on. */
import { asText } from '../json';
import type { AdfNode } from './adf-node';

const CODE = /\{(code|noformat)(?::[^}\n]*)?\}\n?([\s\S]*?)\n?\{\1\}/g;

/** The text of a document: blocks end in a line break, hard breaks are line breaks, code is as written. */
export function adfToText(node: AdfNode): string {
  if (node.type === 'doc') return blocks(node).join('\n');
  const own = OWN_TEXT[node.type];
  if (own) return own(node);
  return isContainer(node) ? blocks(node).join('\n') : blocks(node).join('');
}

function blocks(node: AdfNode): string[] {
  return (node.content ?? []).map(adfToText);
}

const INLINE_PARENTS = ['paragraph', 'heading', 'codeBlock', 'taskItem', 'decisionItem', 'caption'];

function isContainer(node: AdfNode): boolean {
  return !INLINE_PARENTS.includes(node.type);
}

const attribute = (name: string) => (node: AdfNode) => asText(node.attrs?.[name]) ?? '';

const OWN_TEXT: Readonly<Record<string, (node: AdfNode) => string>> = {
  text: (node) => node.text ?? '',
  hardBreak: () => '\n',
  mention: attribute('text'),
  emoji: attribute('shortName'),
  status: attribute('text'),
  date: attribute('timestamp'),
  inlineCard: attribute('url'),
  blockCard: attribute('url'),
  embedCard: attribute('url'),
  rule: () => '----',
};

/** The document REST v2 stores for a string: blank lines part paragraphs, `{code}` and `{noformat}` make code blocks. */
export function textToAdf(text: string): AdfNode {
  const wiki = text.replaceAll('\r\n', '\n');
  const content: AdfNode[] = [];
  let at = 0;
  for (const code of wiki.matchAll(CODE)) {
    content.push(...paragraphs(wiki.slice(at, code.index)), codeBlock(code[2] ?? ''));
    at = code.index + code[0].length;
  }
  content.push(...paragraphs(wiki.slice(at)));
  return { type: 'doc', version: 1, content };
}

function codeBlock(text: string): AdfNode {
  return { type: 'codeBlock', content: text === '' ? [] : [{ type: 'text', text }] };
}

function paragraphs(text: string): AdfNode[] {
  const parts = text.split(/\n{2,}/).map((part) => part.replace(/^\n|\n$/g, ''));
  return parts.filter((part) => part !== '').map((part) => ({ type: 'paragraph', content: lines(part) }));
}

function lines(part: string): AdfNode[] {
  return part.split('\n').flatMap((line, at) => {
    const text: AdfNode[] = line === '' ? [] : [{ type: 'text', text: line }];
    return at === 0 ? text : [{ type: 'hardBreak' }, ...text];
  });
}
