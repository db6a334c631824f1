import { adfOf, textOf } from './adf';

it('writes paragraphs, strong text and mentions', () => {
  expect(adfOf([[{ text: 'a ', strong: true }, { mention: 'id' }]])).toEqual({
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a ', marks: [{ type: 'strong' }] },
          { type: 'mention', attrs: { id: 'id' } },
        ],
      },
    ],
  });
});

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (value: string) => ({ type: 'text', text: value });

it.each<[string, unknown, string]>([
  ['a plain string', 'CSR', 'CSR'],
  ['nothing', null, ''],
  ['a number', 7, ''],
  ['one paragraph', doc({ type: 'paragraph', content: [text('a'), text('b')] }), 'ab'],
  ['hard breaks', doc({ type: 'paragraph', content: [text('a'), { type: 'hardBreak' }, text('b')] }), 'a\nb'],
  [
    'two paragraphs',
    doc({ type: 'paragraph', content: [text('a')] }, { type: 'paragraph', content: [text('b')] }),
    'a\nb',
  ],
  ['a code block', doc({ type: 'codeBlock', content: [text('a\nb')] }), 'a\nb'],
  ['an unknown node', doc({ type: 'panel', content: [{ type: 'paragraph', content: [text('a')] }] }), 'a'],
])('reads %s', (_name, value, expected) => {
  expect(textOf(value)).toBe(expected);
});

it('reads what the app wrote the same after Jira filled in a mention’s name', () => {
  const written = adfOf([[{ mention: 'id' }, { text: ' looked' }]]);
  const stored = doc({
    type: 'paragraph',
    content: [{ type: 'mention', attrs: { id: 'id', text: '@Otto' } }, text(' looked')],
  });
  expect(textOf(stored)).toBe(textOf(written));
});
