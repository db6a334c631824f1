import { PROFILES } from '../setting/policies';
import type { Policy } from '../setting/policies';
import { DAY, HOUR } from '../setting/time';
import { DailyCaps } from './daily-caps';

const [{ policies }] = PROFILES as readonly [(typeof PROFILES)[number]];
const NOON = Date.UTC(2027, 5, 30, 12);
const inUtc: Policy = { ...policies[0], dailyCap: 2 };
const inVienna: Policy = { ...inUtc, calendar: { ...inUtc.calendar, timeZone: 'Europe/Vienna' } };

it('names what goes over the cap of its day, profile by profile', () => {
  const caps = new DailyCaps();
  const count = (profile: string, at: number) => caps.count(profile, [inUtc], at);
  expect([0, 1, 2].map((later) => count('p', NOON + later))).toEqual([
    ...[undefined, undefined],
    'over the cap of its day, 3 on p UTC 2027-06-30',
  ]);
  expect([count('q', NOON), count('p', NOON + DAY)]).toEqual([undefined, undefined]);
});

it('after a change takes the cap of either policy, and a day of each zone for itself', () => {
  const caps = new DailyCaps();
  const late = NOON + 11 * HOUR;
  for (const at of [late, late + 1]) expect(caps.count('p', [inUtc, inVienna], at)).toBeUndefined();
  // In Vienna it was the first of July already; by UTC that day is still empty.
  for (const at of [NOON + DAY, NOON + DAY + 1]) expect(caps.count('p', [inUtc], at)).toBeUndefined();
  expect(caps.count('p', [inUtc, { ...inUtc, dailyCap: 3 }], NOON + DAY + 2)).toBeUndefined();
  expect(caps.count('p', [inUtc], NOON + DAY + 3)).toBe('over the cap of its day, 4 on p UTC 2027-07-01');
});
