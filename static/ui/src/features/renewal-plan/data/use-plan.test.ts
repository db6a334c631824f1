import { PLAN_POLICY, sampleToPlan } from '../../../../../../src/domain/testing/sample-plan';
import { NOW } from '../../../../../../src/domain/testing/sample-certificate';
import { comparePlans } from '../../../../../../src/domain/renewal/plan/compare-plans';
import type { PlanSource } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import { planRenewals } from '../../../../../../src/domain/renewal/plan/plan-renewals';
import { DAY_MS } from '../../../../../../src/domain/validity';
import { policiesOf } from './use-plan';
import type { Tried } from './use-plan';

const sources: readonly PlanSource[] = [
  { kind: 'profile', id: 'p', name: 'Profile', policy: PLAN_POLICY },
  { kind: 'account', id: 'a', name: 'Account', policy: PLAN_POLICY },
];
const tried: Tried = { timing: { by: 'window', days: 50 }, calendar: PLAN_POLICY.calendar };

const certificates = [
  sampleToPlan({ id: 'p:1', serialNumber: '01' }),
  sampleToPlan({ id: 'a:2', source: 'account:a', serialNumber: '02' }),
  sampleToPlan({ id: 'a:3', source: 'account:a', serialNumber: '03', state: 'by-scm' }),
  sampleToPlan({ id: 'a:4', source: 'account:a', serialNumber: '04', state: 'by-nobody' }),
];

const planned = (policy?: Tried) =>
  planRenewals(certificates, policiesOf(sources, policy), {
    ...{ from: NOW, until: NOW + 100 * DAY_MS, now: NOW },
    domainsUntil: () => undefined,
  }).filter(({ round }) => round === 1);

it('tries a policy on profiles, and on what people let the app renew of accounts, alone', () => {
  const { changes, earlier } = comparePlans(planned(), planned(tried));
  expect(changes.map(({ entry }) => entry.certificate.id).sort()).toEqual(['a:2', 'p:1']);
  expect(earlier).toBe(2);
});

it('tries a cap on an account as on a profile', () => {
  const capped = planned({ ...tried, dailyCap: 3 });
  expect(capped.map(({ policy }) => policy?.dailyCap)).toEqual(expect.arrayContaining([3, undefined]));
  expect(capped.find(({ certificate }) => certificate.id === 'a:2')?.policy?.dailyCap).toBe(3);
});
