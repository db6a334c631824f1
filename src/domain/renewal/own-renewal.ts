/** What a person decided for one certificate alone, on top of its profile's policy. */
import type { RenewalPolicy, RenewalTiming } from './policy';
import type { CaWindow } from './ca-window/ca-window';
import type { Life } from './calendar/life';
import { scheduleRenewal } from './schedule-renewal';
import type { RenewalLimits, ScheduledRenewal } from './schedule-renewal';

export interface OwnRenewal {
  /** Instead of the profile's. */
  readonly timing?: RenewalTiming;
  /** The app does not order it, whatever the profile says: a person is asked. */
  readonly byItself?: false;
  /** Account id. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What a person chooses; null: what the profile says holds again. */
export type OwnChoice = Pick<OwnRenewal, 'timing' | 'byItself'> | null;

/** All that the moment of a renewal follows from, beside policy and limits. */
export interface Renewable extends Life {
  readonly ownRenewal?: OwnRenewal;
  /** What its CA said about the time. */
  readonly caWindow?: CaWindow;
}

/** @returns the policy that holds for the certificate */
export function policyFor({ ownRenewal }: Pick<Renewable, 'ownRenewal'>, policy: RenewalPolicy): RenewalPolicy {
  if (!ownRenewal) return policy;
  const { timing = policy.timing, byItself = policy.autoRenew } = ownRenewal;
  return { ...policy, timing, autoRenew: policy.autoRenew && byItself };
}

export function scheduleOf(certificate: Renewable, policy: RenewalPolicy, limits?: RenewalLimits): ScheduledRenewal {
  const suggested = certificate.caWindow?.window;
  return scheduleRenewal(certificate, policyFor(certificate, policy), suggested ? { ...limits, suggested } : limits);
}

/** @returns epoch milliseconds from which a certificate is to be renewed */
export function dueAt(certificate: Renewable, policy: RenewalPolicy, limits?: RenewalLimits): number {
  return scheduleOf(certificate, policy, limits).at;
}
