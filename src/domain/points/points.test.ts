import { BACKGROUND_SHARE, hourOf, HOURLY_POINTS, isForPeople, pointsLeft, withSpent } from './points';

const HOUR = hourOf(Date.UTC(2026, 10, 2, 8, 30));

it.each([
  ['nothing was spent', { spent: 0 }, false],
  ['a little less than the share was', { spent: BACKGROUND_SHARE * HOURLY_POINTS - 1 }, false],
  ['the share was', { spent: BACKGROUND_SHARE * HOURLY_POINTS }, true],
  ['Jira says that others spent it', { spent: 10, left: { points: 19_500, of: 65_000 } }, true],
  ['Jira says that there is more', { spent: 10, left: { points: 19_501, of: 65_000 } }, false],
])('where %s, what is left is for people alone: %j', (_name, spent, expected) => {
  expect(isForPeople({ hour: HOUR, ...spent })).toBe(expected);
});

it('an hour begins anew in UTC, with what Jira said in it', () => {
  const first = withSpent(undefined, HOUR, { spent: 40, left: { points: 5, of: 10 } });
  expect(withSpent(first, HOUR, { spent: 2 })).toEqual({ hour: HOUR, spent: 42, left: { points: 5, of: 10 } });
  expect(withSpent(first, HOUR + 1, { spent: 2 })).toEqual({ hour: HOUR + 1, spent: 2 });
});

it.each([
  ['"global-app-quota";r=11000;t=600', '"global-app-quota";q=65000;w=3600', { points: 11_000, of: 65_000 }],
  [
    '"burst";r=5;t=1, "tenant-quota";r=7;t=60',
    '"burst";q=100;w=1, "tenant-quota";q=90000;w=3600',
    { points: 7, of: 90_000 },
  ],
  ['"Beta-global-app-quota";r=1;t=600', '"Beta-global-app-quota";q=65000;w=3600', undefined],
  ['"global-app-quota";t=600', '"global-app-quota";q=65000;w=3600', undefined],
  ['', '', undefined],
])('of %s it reads what is left', (limit, policy, left) => {
  expect(pointsLeft(limit, policy)).toEqual(left);
});
