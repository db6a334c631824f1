import { leftToNobody } from './list';

it.each([
  [1, false, /^This app renews 1 of its certificates. Nobody renews it then: /],
  [7, false, /^This app renews 7 of its certificates. Nobody renews them then: /],
  [2000, true, /^This app renews more than 2000 of its certificates. /],
])('says what %i certificates are left to (more: %s)', (count, more, words) => {
  expect(leftToNobody({ count, more })).toEqual([expect.stringMatching(words)]);
});

it('says nothing where the app renews none', () => {
  expect(leftToNobody({ count: 0, more: false })).toEqual([]);
});
