import { readRuleConfiguration } from './rule-configuration';

it.each([
  ['nothing', undefined, {}],
  ['null', null, {}],
  ['an empty text', '', {}],
  ['an object', { profileId: 'p1' }, { profileId: 'p1' }],
  ['stringified JSON', '{"onSuccess":"Done"}', { onSuccess: 'Done' }],
  ['broken JSON', '{"onSuccess":', { unreadable: true }],
  ['wrong types', { profileId: 7 }, { unreadable: true }],
])('reads %s', (_name, saved, expected) => {
  expect(readRuleConfiguration(saved)).toEqual(expected);
});
