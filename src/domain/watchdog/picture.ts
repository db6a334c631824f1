/** All that the watchdog looks at, as facts. */
import type { DutyHealth } from '../health/health';
import type { SignInState } from '../profiles/sign-in';

/** The schedules of the manifest, and how long each may be without a good run. */
export const SCHEDULES = { hourly: 26, daily: 26, weekly: 192 } as const;

export type ScheduleName = keyof typeof SCHEDULES;

/** Epoch milliseconds throughout. */
export interface Picture {
  readonly now: number;
  readonly watchingSince: number;
  readonly schedules: Readonly<Record<ScheduleName, readonly DutyHealth[]>>;
  /** Work that is due and that nobody has taken up, by what it is. */
  readonly queues: readonly Queue[];
  readonly silentHosts: readonly { readonly host: string; readonly since: number }[];
  /** Profiles and accounts that are in use. */
  readonly holders: readonly SecretHolder[];
  readonly syncs: readonly { readonly account: string; readonly name: string; readonly since: number }[];
  /** 0: never. */
  readonly secretDays: number;
}

export interface Queue {
  readonly what: 'orders' | 'certificates' | 'watched' | 'account-orders' | 'row-renewals';
  /** When the oldest of it was due. */
  readonly oldest: number;
}

/** A profile or an account. */
export interface SecretHolder {
  readonly what: 'profile' | 'account';
  readonly id: string;
  readonly name: string;
  readonly secretSetAt: number;
  readonly signIn: SignInState;
  /** What SCM refused last, again and again for the same reason; absent where it took something since. */
  readonly refusals?: { readonly code: string; readonly times: number; readonly since: number };
}
