import { adfHtml } from './adf-html';

const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, ...(marks.length > 0 && { marks }) });
const link = (href: string) => ({ type: 'link', attrs: { href } });
const show = async (node: object) =>
  String(await adfHtml(node as Parameters<typeof adfHtml>[0], (id) => `name of ${id}`))
    .replace(/\s+/g, ' ')
    .trim();

it.each([
  ['text that looks like markup', text('<b>&"'), '&lt;b&gt;&amp;&quot;'],
  ['strong text', text('a', { type: 'strong' }), '<strong>a</strong>'],
  ['code in strong text', text('a', { type: 'strong' }, { type: 'code' }), '<code><strong>a</strong></code>'],
  [
    'a link',
    text('a', link('https://a.example/?q="x"')),
    '<a href="https://a.example/?q=%22x%22" rel="noopener noreferrer">a</a>',
  ],
  ['a link that would run', text('a', link('javascript:alert(1)')), 'a'],
  ['a link with a blank that would run', text('a', link(' java\tscript:alert(1)')), 'a'],
  ['a link to data', text('a', link('data:text/html,x')), 'a'],
  ['a mark that nobody knows', text('a', { type: 'constructor' }), 'a'],
  [
    'somebody who is mentioned',
    { type: 'mention', attrs: { id: '<1>' } },
    '<span class="mention">@name of &lt;1&gt;</span>',
  ],
  ['a list', { type: 'bulletList', content: [{ type: 'listItem', content: [text('a')] }] }, '<ul><li>a</li></ul>'],
  ['code', { type: 'codeBlock', content: [text('a < b')] }, '<pre>a &lt; b</pre>'],
  ['a heading beyond those there are', { type: 'heading', attrs: { level: 6 }, content: [text('a')] }, '<h5>a</h5>'],
  ['a day', { type: 'date', attrs: { timestamp: '1798070400000' } }, '<span>2026-12-24</span>'],
  ['a day that is none', { type: 'date', attrs: { timestamp: 'x' } }, '<span>x</span>'],
  ['a node that nobody knows', { type: 'toString', content: [text('a')] }, 'a'],
])('shows %s', async (_, node, expected) => {
  expect((await show(node)).replace(/> </g, '><')).toBe(expected);
});
