/** When and how the certificates of a profile are renewed, as its admin says. */
import type { ApprovalSettings } from '../approval/approval-settings';
import { DAY_MS } from '../validity';

/** All that *decideRenewal* takes from a profile. */
export interface RenewalPolicy {
  readonly timing: RenewalTiming;
  /** Where the CA says when, for certificates whose timing asks it: `renewalInfo` of its ACME directory (RFC 9773 §3). */
  readonly renewalInfoUrl?: string;
  readonly calendar: RenewalCalendar;
  /** So many renewals the app begins by itself in a day of the calendar's zone; absent: as many as are due. */
  readonly dailyCap?: number;
  /** The app orders the renewal itself. */
  readonly autoRenew: boolean;
  readonly openRenewalIssue: 'always' | 'when-needed';
  /** `reuse`: the stored CSR is sent again; `fresh`: the requester has to make a new key and CSR, so nothing is renewed unattended. */
  readonly keyOnRenewal: 'reuse' | 'fresh';
  /** Absent: nobody has to approve. */
  readonly approval?: ApprovalSettings;
  /** While it lasts, every certificate that was there before is renewed once. */
  readonly force?: ForcedRenewal;
}

/** What the day of a renewal is counted from. */
export type RenewalTiming =
  /** Whole days before expiry (*Expiry Window* of Sectigo's connector). */
  | { readonly by: 'window'; readonly days: number }
  /** Share of the certificate's life that has passed, between 0 and 1: follows every change of the term. */
  | { readonly by: 'fraction'; readonly lived: number }
  /** The CA says when (RFC 9773); where it says nothing, two thirds of life. */
  | { readonly by: 'ca-window' };

/** When the app may begin: by the clock on the wall of a time zone. */
export interface RenewalCalendar {
  /** IANA name, for example `Europe/Vienna`. */
  readonly timeZone: string;
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** Whole hours, 0 to 24, the end not included; where `fromHour` is the later one, the night between them. */
  readonly fromHour: number;
  readonly untilHour: number;
  readonly freezes: readonly Freeze[];
}

/** Days on which nothing is renewed; both ends inclusive, `yyyy-mm-dd` in the calendar's zone. */
export interface Freeze {
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/** A one-shot: begins when an admin confirmed it, and clears itself. Epoch milliseconds. */
export interface ForcedRenewal {
  readonly from: number;
  readonly until: number;
  /** Account id of the admin. */
  readonly by: string;
}

/** Leaves a third of its life for trouble, whatever the term: 66 days of 199, 15 of 46 (cert-manager, step-ca, Boulder). */
export const TWO_THIRDS = 2 / 3;

/** Any day, any hour: the jitter alone spreads renewals over the day. */
export const ANY_TIME: RenewalCalendar = {
  timeZone: 'UTC',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromHour: 0,
  untilHour: 24,
  freezes: [],
};

/** What a new profile is offered, and what holds when a profile is gone: everybody is told, nothing is ordered. */
export const DEFAULT_POLICY: RenewalPolicy = {
  timing: { by: 'fraction', lived: TWO_THIRDS },
  calendar: ANY_TIME,
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

/** All that says whose hands a renewal goes through. */
export interface Hands extends Pick<RenewalPolicy, 'autoRenew' | 'keyOnRenewal'> {
  readonly approval?: Pick<ApprovalSettings, 'ask'> | undefined;
}

/** Where nobody but the app, or SCM, has a hand in it. */
export const UNATTENDED = { autoRenew: true, keyOnRenewal: 'reuse' } as const;

/** Whether the app orders it without anybody's doing, unless something goes wrong or has changed. */
export function isUnattended({ autoRenew, keyOnRenewal, approval }: Hands): boolean {
  return autoRenew && keyOnRenewal === 'reuse' && approval?.ask !== 'every';
}

/** Whether a forced renewal is on just now. */
export function isForcing({ force }: Pick<RenewalPolicy, 'force'>, now: number): boolean {
  return force !== undefined && now >= force.from && now < force.until;
}
