import { isActive } from './is-active';

const FORCE = { from: 1_000, until: 5_000, by: 'ada' };

it.each([
  ['before it, by a slow clock', FORCE, 500, true],
  ['while it lasts', FORCE, 4_999, true],
  ['once it is over', FORCE, 5_000, false],
  ['where there is none', undefined, 2_000, false],
])('a forced renewal is active: %s', (_when, force, now, active) => {
  expect(isActive(force, now)).toBe(active);
});
