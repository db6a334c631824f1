import * as fc from 'fast-check';
import { NOW } from '../../testing/sample-certificate';
import { PLAN_POLICY, sampleToPlan } from '../../testing/sample-plan';
import { DAY_MS } from '../../validity';
import { changedDays, comparePlans } from './compare-plans';
import { dailyLoad, fullestDay } from './daily-load';
import { planRenewals } from './plan-renewals';

const RANGE = { from: NOW, until: NOW + 75 * DAY_MS, now: NOW };
const some = Array.from({ length: 8 }, (_, place) =>
  sampleToPlan({
    id: `p:${place}`,
    notBefore: NOW - place * 3 * DAY_MS,
    notAfter: NOW + (90 - place * 3) * DAY_MS - 1_000,
  }),
);
const under = (days: number, certificates = some) =>
  planRenewals(certificates, () => ({ ...PLAN_POLICY, timing: { by: 'window', days } }), RANGE);

it('finds nothing between a plan and itself', () => {
  expect(comparePlans(under(30), under(30))).toEqual({ earlier: 0, later: 0, added: 0, gone: 0, same: 8, changes: [] });
});

it('says by how many days each moves, the largest moves in front', () => {
  const { earlier, later, changes } = comparePlans(under(30), under(40));
  expect([earlier, later]).toEqual([8, 0]);
  const moves = changes.map(({ days }) => days);
  expect(moves.every((days) => days < -7 && days > -13)).toBe(true);
  expect(moves.map(Math.abs)).toEqual(moves.map(Math.abs).sort((one, other) => other - one));
});

it('says what comes into the time and what leaves it', () => {
  const { added, gone, changes } = comparePlans(under(30, some.slice(1)), under(30, some.slice(0, -1)));
  expect([added, gone]).toEqual([1, 1]);
  expect(changes.find(({ from }) => from === undefined)?.entry.certificate.id).toBe('p:0');
  expect(changes.find(({ to }) => to === undefined)?.entry.certificate.id).toBe('p:7');
});

it('lists the largest moves in front, then by when each was planned, and what comes or goes at the end', () => {
  const [sample] = under(30);
  const entry = (key: string, day: number) => ({ ...sample!, key, day, at: day * DAY_MS });
  const before = [
    entry('a', 10),
    entry('c', 10),
    entry('b', 10),
    entry('early', 9),
    entry('far', 20),
    entry('gone', 3),
  ];
  const after = [...before.slice(0, 4).map(({ key, day }) => entry(key, day + 2)), entry('far', 15), entry('new', 4)];
  const { changes, ...counts } = comparePlans(before, [...after].reverse());
  expect(changes.map(({ entry: { key } }) => key)).toEqual(['far', 'early', 'a', 'b', 'c', 'gone', 'new']);
  expect(counts).toEqual({ earlier: 1, later: 4, added: 1, gone: 1, same: 0 });
  expect(comparePlans(before, before).changes).toEqual([]);
});

it('the two ways round tell of the same moves', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (one, other) => {
      const [there, back] = [comparePlans(under(one), under(other)), comparePlans(under(other), under(one))];
      expect([back.later, back.earlier, back.gone, back.added]).toEqual([
        there.earlier,
        there.later,
        there.added,
        there.gone,
      ]);
      expect(there.earlier + there.later + there.same + there.added).toBe(under(other).length);
    }),
    { numRuns: 40 },
  );
});

it('sets the days that change side by side', () => {
  const [before, after] = [under(30), under(40)].map((plan) => dailyLoad(plan, RANGE));
  const changed = changedDays(before!, after!);
  expect(changed.reduce((sum, day) => sum + day.after - day.before, 0)).toBe(0);
  expect(changed.every((one) => one.before !== one.after)).toBe(true);
  expect(changed.length).toBeGreaterThan(8);
  expect(changedDays(before!, before!)).toEqual([]);
  expect(fullestDay(before!)?.total).toBeGreaterThan(0);
  expect(fullestDay([])).toBeUndefined();
});
