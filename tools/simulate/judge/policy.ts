/** That the app renewed nothing outside of its policy: reckoned anew from SCM's dates, by none of the app's own code. */
import type { World } from '../../../sandbox/world/world';
import type { PolicyPeriod } from '../people/admin';
import type { Policy } from '../setting/policies';
import { DAY, HOUR } from '../setting/time';
import type { Entry } from '../watch/scm-ledger';
import { closedAt } from './calendar';

/** Never in the first tenth of its life (facts of the field, §2). */
const LEAST_SHARE_LIVED = 0.1;
/** A window that is longer than the life is cut: this share passes in any case. */
const WINDOW_LEAVES = 1 / 3;
/** Clocks differ, and the jitter moves by one hundredth of the life either way. */
const TOLERANCE = { clocks: HOUR / 2, ofLife: 0.01 } as const;
/** A changed policy takes so long to reach every certificate. */
const CHANGE_TAKES = 2 * DAY;

export interface Life {
  readonly notBefore: number;
  /** First instant at which it is not valid any more. */
  readonly end: number;
}

/** When the app decided for it, epoch milliseconds; a fault of SCM may have sent it later. */
type Check = (life: Life, policy: Policy, decided: number) => string | undefined;

const CHECKS: readonly Check[] = [
  ({ notBefore, end }, _policy, at) =>
    at < notBefore + LEAST_SHARE_LIVED * (end - notBefore) ? 'in the first tenth of its life' : undefined,
  (life, policy, at) => {
    const early = momentOf(life, policy) - at - TOLERANCE.clocks - TOLERANCE.ofLife * (life.end - life.notBefore);
    return early > 0 ? `${(early / DAY).toFixed(1)} days before its time` : undefined;
  },
  (_life, { autoRenew, keyOnRenewal }) =>
    autoRenew && keyOnRenewal === 'reuse' ? undefined : 'although the profile leaves it to people',
  (life, policy, at) => (at < latestSafe(life, policy) ? closedAt(policy.calendar, at) : undefined),
];

function momentOf({ notBefore, end }: Life, { timing }: Policy): number {
  if (timing.by === 'window') return Math.max(end - timing.days * DAY, notBefore + WINDOW_LEAVES * (end - notBefore));
  return notBefore + (timing.by === 'fraction' ? timing.lived : 2 / 3) * (end - notBefore);
}

/**
 * From then on calendar, freezes and cap yield: of what is left when it is due, a third of its life at most, three quarters
 * have to be left, of more than 16 days twelve days, of more than 24 the half; at least a day of its life.
 */
export function latestSafe(life: Life, policy: Policy): number {
  const { notBefore, end } = life;
  const moment = momentOf(life, policy);
  const [atLeast, own] = [Math.max(keptOf((end - notBefore) / 3), DAY), keptOf(end - moment)];
  return end - Math.min(atLeast, own) - TOLERANCE.clocks;
}

function keptOf(rest: number): number {
  if (rest > 24 * DAY) return rest / 2;
  return rest > 16 * DAY ? 12 * DAY : rest * 0.75;
}

/** @returns the policies of a profile that may have held then */
export function possibleAt(periods: readonly PolicyPeriod[], at: number): readonly Policy[] {
  const possible = periods.filter(({ from }, index) => {
    const next = periods[index + 1]?.from ?? Infinity;
    return from <= at && at < next + CHANGE_TAKES;
  });
  return possible.map(({ policy }) => policy);
}

/** @returns why none of the policies that may have held then allows it; undefined where one does */
export function outsideOf(policies: readonly Policy[], life: Life, decided: number): string | undefined {
  const reasons = policies.map((policy) =>
    CHECKS.map((check) => check(life, policy, decided)).find((why) => why !== undefined),
  );
  return reasons.includes(undefined) ? undefined : (reasons[0] ?? 'without any policy');
}

/** @returns the life of the certificate that was renewed, by SCM's own dates */
export function lifeOf({ predecessor = '' }: Entry, { scm }: World): Life | undefined {
  const { notBefore, notAfter } = scm.orders.find(predecessor) ?? {};
  return notBefore === undefined || notAfter === undefined ? undefined : { notBefore, end: notAfter + 1_000 };
}
