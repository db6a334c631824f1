import { placeOf } from './rule-place';

it.each([
  ['a post function', { postFunctionConfig: '{"v":1,"onSuccess":"Live"}' }, { onSuccess: 'Live' }],
  ['a post function whose configuration is parsed', { postFunctionConfig: { profileId: 'p' } }, { profileId: 'p' }],
  ['a validator', { validatorConfig: '{"v":1,"profileId":"p"}' }, { profileId: 'p' }],
])('finds what was saved for %s', (_name, extension, rule) => {
  expect(placeOf({ moduleKey: 'enroll', extension })).toEqual({
    key: 'enroll',
    reading: { state: 'configured', rule },
  });
});

it.each([
  ['nothing was saved', {}, 'missing'],
  ['the editor says nothing', undefined, 'missing'],
  ['null was saved', { postFunctionConfig: null }, 'missing'],
  ['something else was saved', { postFunctionConfig: 'yes' }, 'unreadable'],
])('tells that %s', (_name, extension, state) => {
  expect(placeOf({ moduleKey: 'revoke', extension })?.reading).toEqual({ state });
});

it('knows no rule but its own', () => {
  expect(placeOf({ moduleKey: 'another', extension: {} })).toBeUndefined();
  expect(placeOf({})).toBeUndefined();
});
