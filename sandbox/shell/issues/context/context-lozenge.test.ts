import { contextLozenge } from './context-lozenge';

const lozenge = (value: object) => ({ status: { type: 'lozenge', value } });

it('shows what the app gave, escaped', async () => {
  const shown = await contextLozenge(lozenge({ label: '<b>Issued</b>', type: 'success' }));
  expect(shown.toString()).toBe('<span class="status success">&lt;b&gt;Issued&lt;/b&gt;</span>');
});

it('shows nothing where the app gave nothing', () => {
  expect(contextLozenge({})).toBe('');
});

it.each<[string, Record<string, unknown>]>([
  ['no lozenge', { status: { type: 'sticker', value: { label: 'a' } } }],
  ['a lozenge without words', lozenge({ type: 'success' })],
  ['a colour that Jira does not know', lozenge({ label: 'a', type: 'pink' })],
  ['a text alone', { status: 'Issued' }],
])('complains about %s, which Jira would not show', (_name, properties) => {
  expect(() => contextLozenge(properties)).toThrow('Jira shows no such status');
});
