/** When and how the certificates of a profile are renewed, as its admin says. */
import { DAY_MS, SECOND_MS } from '../validity';

/** All that *decideRenewal* takes from a profile. */
export interface RenewalPolicy {
  /** Days before expiry at which renewal begins (*Expiry Window* of Sectigo's connector). */
  readonly windowDays: number;
  /** The app orders the renewal itself. */
  readonly autoRenew: boolean;
  readonly openRenewalIssue: 'always' | 'when-needed';
  /** `reuse`: the stored CSR is sent again; `fresh`: the requester has to make a new key and CSR, so nothing is renewed unattended. */
  readonly keyOnRenewal: 'reuse' | 'fresh';
  /** While it lasts, every certificate that was there before is renewed once. */
  readonly force?: ForcedRenewal;
}

/** A one-shot: begins when an admin confirmed it, and clears itself. Epoch milliseconds. */
export interface ForcedRenewal {
  readonly from: number;
  readonly until: number;
  /** Account id of the admin. */
  readonly by: string;
}

/** What a new profile is offered, and what holds when a profile is gone: everybody is told, nothing is ordered. */
export const DEFAULT_POLICY: RenewalPolicy = {
  windowDays: 30,
  autoRenew: false,
  openRenewalIssue: 'always',
  keyOnRenewal: 'reuse',
};

/** Longest window: a public certificate lives 200 days at most (BR 6.3.2 as of 2026-03-15). */
export const LONGEST_WINDOW_DAYS = 180;

/** A forced renewal clears itself after this time (Sectigo's connector: “within the next 24 hours”). */
export const FORCE_LASTS_MS = DAY_MS;

/** Forced renewals spread over this time; the last hours are left for what has to be tried again. */
export const FORCE_SPREAD_HOURS = 20;

/** A window longer than the certificate lives would renew in a loop: this share of its life passes in any case. */
const LEAST_LIVED = 1 / 3;

/** @returns epoch milliseconds from which a certificate is to be renewed */
export function dueAt(
  { notBefore, notAfter }: { readonly notBefore: number; readonly notAfter: number },
  { windowDays }: Pick<RenewalPolicy, 'windowDays'>,
): number {
  const end = notAfter + SECOND_MS;
  return Math.max(end - windowDays * DAY_MS, notBefore + LEAST_LIVED * (end - notBefore));
}

/** Whether a forced renewal is on just now. */
export function isForcing({ force }: Pick<RenewalPolicy, 'force'>, now: number): boolean {
  return force !== undefined && now >= force.from && now < force.until;
}
