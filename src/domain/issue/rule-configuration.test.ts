import { LONGEST_RULE, readRule, ruleOrDefaults } from './rule-configuration';

const configured = (rule: object) => ({ state: 'configured', rule });

it.each([
  ['nothing', undefined, { state: 'missing' }],
  ['null', null, { state: 'missing' }],
  ['an empty text', '', { state: 'missing' }],
  ['an empty object, which somebody saved', {}, configured({})],
  ['an empty object as text', '{}', configured({})],
  ['what set-up saves', '{"v":1}', configured({})],
  ['an object', { profileId: 'p1' }, configured({ profileId: 'p1' })],
  ['stringified JSON', '{"v":1,"onSuccess":"Done"}', configured({ onSuccess: 'Done' })],
  ['a verbosity', { v: 1, comments: 'problems' }, configured({ comments: 'problems' })],
  ['more than it knows', { v: 1, summary: 'x', colour: 'red' }, configured({})],
  ['a later version', { v: 2 }, { state: 'unreadable' }],
  ['broken JSON', '{"onSuccess":', { state: 'unreadable' }],
  ['a text that is no object', '"on"', { state: 'unreadable' }],
  ['a list', [], { state: 'unreadable' }],
  ['wrong types', { profileId: 7 }, { state: 'unreadable' }],
  ['an unknown verbosity', { comments: 'shout' }, { state: 'unreadable' }],
  ['what only the app may say', { unreadable: true }, { state: 'unreadable' }],
  ['too much', JSON.stringify({ summary: 'x'.repeat(LONGEST_RULE) }), { state: 'unreadable' }],
])('reads %s', (_name, saved, expected) => {
  expect(readRule(saved)).toEqual(expected);
});

it.each([
  ['nothing', undefined, {}],
  ['a configuration', { profileId: 'p1' }, { profileId: 'p1' }],
  ['broken JSON', '{', { unreadable: true }],
])('goes on with defaults where that is harmless: %s', (_name, saved, expected) => {
  expect(ruleOrDefaults(saved)).toEqual(expected);
});
