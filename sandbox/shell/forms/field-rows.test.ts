import type { FieldMetadata } from './field-metadata';
import { fieldRows, filledIn, withEmptied } from './field-rows';

const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const OPTIONS = [
  { id: '1', value: 'One' },
  { id: '2', value: 'Two' },
];
const PEOPLE = [{ accountId: 'a-1', displayName: 'Rita' }];

const custom = (type: string, schema: Omit<FieldMetadata['schema'], 'custom'>, more: Partial<FieldMetadata> = {}) => ({
  ...{ name: 'Field', required: false, schema: { ...schema, custom: PREFIX + type } },
  ...more,
});
const system = (name: string, schema: Omit<FieldMetadata['schema'], 'system'>, more: Partial<FieldMetadata> = {}) => ({
  ...{ name: 'Field', required: false, schema: { ...schema, system: name } },
  ...more,
});
const doc = (...lines: string[]) => ({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: lines.flatMap((text, at) => [...(at > 0 ? [{ type: 'hardBreak' }] : []), { type: 'text', text }]),
    },
  ],
});

const markupOf = async (field: FieldMetadata, value: unknown) => {
  const state = { draft: {}, errors: {}, values: { f: value }, people: PEOPLE };
  const [row] = fieldRows({ f: field }, state);
  return String(await row);
};

it.each([
  ['short text', custom('textfield', { type: 'string' }), 'word', 'word', 'value="word"'],
  ['an address', custom('url', { type: 'string' }), 'https://a.example', 'https://a.example', 'type="url"'],
  ['paragraphs', custom('textarea', { type: 'string' }), 'a\nb', doc('a', 'b'), '>\na\nb</textarea>'],
  ['a description', system('description', { type: 'string' }), 'a', doc('a'), '>\na</textarea>'],
  [
    'a choice',
    custom('select', { type: 'option' }, { allowedValues: OPTIONS }),
    'Two',
    OPTIONS[1],
    'value="Two" selected',
  ],
  [
    'radio buttons',
    custom('radiobuttons', { type: 'option' }, { allowedValues: OPTIONS }),
    'One',
    OPTIONS[0],
    'selected',
  ],
  [
    'several choices',
    custom('multiselect', { type: 'array', items: 'option' }, { allowedValues: OPTIONS }),
    'One\nTwo',
    OPTIONS,
    'multiple',
  ],
  ['a day', custom('datepicker', { type: 'date' }), '2026-12-24', '2026-12-24', 'type="date"'],
  ['a due date', system('duedate', { type: 'date' }), '2026-12-24', '2026-12-24', 'value="2026-12-24"'],
  [
    'an instant',
    custom('datetime', { type: 'datetime' }),
    '2026-12-24T18:30',
    '2026-12-24T18:30:00.000+0000',
    'value="2026-12-24T18:30"',
  ],
  ['a number', custom('float', { type: 'number' }), '1.5', 1.5, 'value="1.5"'],
  ['a person', custom('userpicker', { type: 'user' }), 'a-1', { accountId: 'a-1' }, 'value="a-1" selected'],
  ['labels', system('labels', { type: 'array', items: 'string' }), 'tls shop', ['tls', 'shop'], 'value="tls shop"'],
  [
    'a priority',
    system('priority', { type: 'priority' }, { allowedValues: [{ id: '3', name: 'Medium' }] }),
    'Medium',
    { name: 'Medium' },
    'selected',
  ],
])('%s is typed, sent as Jira takes it, and shown as it was', async (_, field, typed, value, shown) => {
  const sent = filledIn({ f: field }, { f: typed })['f'];
  const expected = Array.isArray(value) ? value.map(named) : named(value);
  expect(Array.isArray(sent) ? sent.map(named) : named(sent)).toEqual(expected);
  expect(await markupOf(field, value)).toContain(shown);
});

/** An option without its id: Jira takes it by its value. */
function named(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? { value: value.value } : value;
}

it('leaves out what is empty where nothing is stored yet, and clears it where something may be', () => {
  const screen = { f: custom('textfield', { type: 'string' }), g: custom('textarea', { type: 'string' }) };
  expect(filledIn(screen, { f: '', g: 'text' })).toEqual({ g: doc('text') });
  expect(withEmptied(screen, { f: '' })).toEqual({ f: null });
});

it('marks what is required, says a fault beside its field, and puts what was typed before what is stored', async () => {
  const field = { ...custom('textfield', { type: 'string' }), required: true };
  const state = { draft: { f: 'typed "so"' }, errors: { f: 'Too <short>' }, values: { f: 'stored' }, people: [] };
  const row = String(await fieldRows({ f: field }, state)[0]);
  expect(row).toContain('required');
  expect(row).toContain('value="typed &quot;so&quot;"');
  expect(row).toMatch(/aria-describedby="error-f"[\s\S]*id="error-f">Too &lt;short&gt;</);
});

it('says that it does not show a kind of field that it does not know', async () => {
  const row = await markupOf(custom('cascadingselect', { type: 'option-with-child' }), null);
  expect(row).toContain('do not show this kind of field');
});
