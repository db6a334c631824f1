import { isRecentEnough } from './node-version';

it.each([
  ['v20.19.0', true],
  ['v20.20.2', true],
  ['v22.1.0', true],
  ['v20.18.9', false],
  ['v18.20.0', false],
])('Node %s against >=20.19: %s', (version, expected) => {
  expect(isRecentEnough(version, '>=20.19')).toBe(expected);
});
