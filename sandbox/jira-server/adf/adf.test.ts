import { adfToText, textToAdf } from './adf-text';
import { adfDocument } from './adf-validation';
import type { AdfNode } from './adf-node';
import type { Json } from '../json';

const doc = (...content: Json[]) => ({ type: 'doc', version: 1, content });
const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: Json[]) => ({ type: 'paragraph', content });

describe('ADF validation', () => {
  it.each<[string, Json]>([
    ['an empty document', doc()],
    ['a paragraph with hard breaks', doc(paragraph(text('a'), { type: 'hardBreak' }, text('b')))],
    ['a code block', doc({ type: 'codeBlock', attrs: { language: 'text' }, content: [text('-----BEGIN')] })],
    ['marked text', doc(paragraph({ ...text('a'), marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }))],
    ['a nested list', doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('a'))] }] })],
    ['a table', doc({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [] }] }] })],
    ['a panel', doc({ type: 'panel', attrs: { panelType: 'info' }, content: [paragraph()] })],
    ['an expand with a code block', doc({ type: 'expand', content: [{ type: 'codeBlock' }] })],
  ])('accepts %s', (_, value) => {
    expect(adfDocument(value)).toBe(value);
  });

  it.each<[string, Json]>([
    ['a string', 'plain'],
    ['another version', { ...doc(), version: 2 }],
    ['no content', { type: 'doc', version: 1 }],
    ['text outside a block', doc(text('a'))],
    ['empty text', doc(paragraph(text('')))],
    ['an unknown node', doc({ type: 'blink' })],
    ['a name every object has', doc({ type: 'constructor' })],
    ['an unknown mark', doc(paragraph({ ...text('a'), marks: [{ type: 'blink' }] }))],
    ['formatted code', doc({ type: 'codeBlock', content: [{ ...text('a'), marks: [{ type: 'strong' }] }] })],
    ['a list item outside a list', doc({ type: 'listItem', content: [] })],
    ['a heading without a level', doc({ type: 'heading', content: [] })],
    ['content that is no list', doc({ type: 'paragraph', content: 'a' })],
  ])('refuses %s', (_, value) => {
    expect(adfDocument(value)).toBeUndefined();
  });
});

describe('ADF and plain text', () => {
  it('reads pasted PEM alike from hard breaks, paragraphs and a code block', () => {
    const lines = ['-----BEGIN CERTIFICATE REQUEST-----', 'MIIB', '-----END CERTIFICATE REQUEST-----'];
    const broken = lines.flatMap((line, at) => (at ? [{ type: 'hardBreak' }, text(line)] : [text(line)]));
    const forms = [
      doc(paragraph(...broken)),
      doc(...lines.map((line) => paragraph(text(line)))),
      doc({ type: 'codeBlock', content: [text(lines.join('\n'))] }),
    ];
    expect(forms.map((form) => adfToText(form as unknown as AdfNode))).toEqual(forms.map(() => lines.join('\n')));
  });

  it('makes paragraphs, line breaks and code blocks of wiki text', () => {
    const document = textToAdf('one\r\ntwo\n\nthree\n{code:java}\na\n\nb\n{code}\nfour');
    expect(document.content?.map((block) => [block.type, adfToText(block)])).toEqual([
      ['paragraph', 'one\ntwo'],
      ['paragraph', 'three'],
      ['codeBlock', 'a\n\nb'],
      ['paragraph', 'four'],
    ]);
    expect(adfDocument(document as unknown as Json)).toBeDefined();
  });

  it('shows what stands for something else', () => {
    const mention = { type: 'mention', attrs: { id: '1', text: '@Ada' } };
    const card = { type: 'inlineCard', attrs: { url: 'https://a.example/' } };
    expect(adfToText(doc(paragraph(mention, text(' see '), card)) as unknown as AdfNode)).toBe(
      '@Ada see https://a.example/',
    );
  });
});
