/** The renewal plan of a thousand certificates and of ten thousand: processor time, alone and beside each other. */
import { sampleToPlan, PLAN_POLICY } from '../../src/domain/testing/sample-plan';
import { comparePlans } from '../../src/domain/renewal/plan/compare-plans';
import type { CertificateToPlan, PlanPolicy } from '../../src/domain/renewal/plan/certificate-to-plan';
import { dailyLoad } from '../../src/domain/renewal/plan/daily-load';
import { forecastRenewals } from '../../src/domain/renewal/plan/forecast';
import { planRenewals } from '../../src/domain/renewal/plan/plan-renewals';
import { DAY_MS, SECOND_MS } from '../../src/domain/validity';
import { tell } from '../figure';
import type { Figure } from '../figure';
import { LIMITS } from '../limits';

const NOW = Date.UTC(2026, 10, 22);
const FEW = 1_000;
const MANY = 10_000;
/** Each is made so often; the fastest counts, because whatever else the machine does slows the others. */
const TIMES = 5;

const OFFICE = {
  ...{ timeZone: 'Europe/Vienna', weekdays: [1, 2, 3, 4, 5], fromHour: 8, untilHour: 17 },
  freezes: [{ name: 'Year-end', from: '2026-12-19', until: '2027-01-06' }],
};

const POLICIES: readonly (readonly [name: string, policy: PlanPolicy])[] = [
  ['two thirds of life, any time', PLAN_POLICY],
  ['office hours, a freeze and a cap', { ...PLAN_POLICY, calendar: OFFICE, dailyCap: MANY / 50 }],
];

const RANGES = [90, 365] as const;

/** Of every age, so that each day has its share. */
function certificatesOf(count: number): readonly CertificateToPlan[] {
  return Array.from({ length: count }, (_, place) => {
    const life = 199 * DAY_MS;
    const notBefore = Math.floor(NOW - (life * 0.6 * place) / count);
    return sampleToPlan({ id: `p:${place}`, notBefore, notAfter: notBefore + life - SECOND_MS });
  });
}

/** @returns seconds of processor time */
function cpuOf(act: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time++) {
    const begun = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, (user + system) / 1_000_000);
  }
  return least;
}

/** All that the page makes of it: the plan, its load, the difference to another policy, the forecast. */
function wholePlan(certificates: readonly CertificateToPlan[], policy: PlanPolicy, days: number): void {
  const asked = { from: NOW, until: NOW + days * DAY_MS, now: NOW };
  const plan = planRenewals(certificates, () => policy, asked);
  dailyLoad(plan, asked);
  comparePlans(plan, plan);
  forecastRenewals({ certificates, policyOf: () => policy, domains: [] }, NOW);
}

export function planSpeed(): boolean {
  const [few, many] = [certificatesOf(FEW), certificatesOf(MANY)];
  const figures = POLICIES.flatMap(([name, policy]) =>
    RANGES.flatMap((days): readonly Figure[] => {
      const [short, long] = [few, many].map((certificates) => cpuOf(() => wholePlan(certificates, policy, days)));
      return [
        {
          what: `${name}, ${days} days: seconds of CPU for 10,000`,
          value: long ?? 0,
          limit: LIMITS.planSeconds,
          digits: 2,
        },
        {
          what: `  time of one among 10,000 against one among 1,000`,
          value: ((long ?? 0) * FEW) / ((short ?? 1) * MANY),
          limit: LIMITS.planGrowth,
          digits: 2,
        },
      ];
    }),
  );
  return tell('Renewal plan of 10,000 certificates', figures);
}
