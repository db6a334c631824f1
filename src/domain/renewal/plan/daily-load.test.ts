import { NOW } from '../../testing/sample-certificate';
import { PLAN_POLICY, sampleToPlan } from '../../testing/sample-plan';
import { DAY_MS } from '../../validity';
import { dailyLoad, fullestDay } from './daily-load';
import type { PlanEntry } from './plan';
import { planRenewals } from './plan-renewals';

const DAY = NOW / DAY_MS;
const range = { from: NOW, until: NOW + 3 * DAY_MS - 1 };
const [sample] = planRenewals([sampleToPlan()], () => PLAN_POLICY, { ...range, until: NOW + 90 * DAY_MS, now: NOW });
const on = (day: number, change: Partial<PlanEntry> = {}): PlanEntry => ({ ...sample!, day: DAY + day, ...change });
const load = dailyLoad(
  [
    ...[on(0), on(-1, { rule: 'under-way' })],
    ...[on(1), on(1, { person: 'manual' }), on(1, { rule: 'by-scm' }), on(1, { rule: 'by-scm' })],
    ...[on(2, { rule: 'by-nobody', person: 'nobody' }), on(2, { rule: 'by-client' }), on(2, { rule: 'scm-failed' })],
  ],
  range,
);

it('counts every day of the range by who begins, and nothing that orders nothing', () => {
  expect(load).toEqual([
    { day: DAY, byApp: 2, byPerson: 0, byScm: 0, total: 2 },
    { day: DAY + 1, byApp: 1, byPerson: 1, byScm: 2, total: 4 },
    { day: DAY + 2, byApp: 0, byPerson: 0, byScm: 0, total: 0 },
  ]);
});

it('finds the fullest day, where any has a renewal', () => {
  expect(fullestDay(load)?.day).toBe(DAY + 1);
  expect(fullestDay(load.slice(2))).toBeUndefined();
});
