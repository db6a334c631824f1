/** What the export for support holds, and how it is told before it is made. */
import type { Credentials, DutyHealth, Waiting } from './health';
import type { LogLevel } from './log-level';

export interface SupportExport {
  /** ISO 8601. */
  readonly made: string;
  readonly appVersion: string;
  readonly logLevel: LogLevel;
  readonly duties: readonly DutyHealth[];
  readonly waiting: { readonly orders: Waiting; readonly certificates: Waiting };
  readonly profiles: readonly SupportProfile[];
  readonly accounts: readonly SupportAccount[];
  readonly webhook: { readonly secrets: number; readonly days: readonly object[] };
  readonly events: readonly object[];
}

export interface SupportProfile {
  readonly id: string;
  readonly version: number;
  /** For example `window 30`. */
  readonly timing: string;
  readonly autoRenew: boolean;
  readonly openRenewalIssue: string;
  readonly keyOnRenewal: string;
  /** Without the group: that it has one is all. */
  readonly approval: {
    readonly ask: string;
    readonly persons: number;
    readonly differ: boolean;
    readonly days: number;
    readonly hasGroup: boolean;
  };
  readonly publicTrust: boolean;
  /** Host names alone: a path or a query may hold anything. */
  readonly scmHost: string;
  readonly tokenHost: string;
  readonly callsAllowed: boolean;
  readonly secretSetAt: string;
  readonly people: number;
  readonly forcing: boolean;
  readonly credentials: Credentials;
}

export interface SupportAccount {
  readonly id: string;
  readonly version: number;
  readonly enabled: boolean;
  readonly signIn: string;
  /** Host name alone. */
  readonly scmHost: string;
  readonly callsAllowed: boolean;
  readonly secretSetAt: string;
}

/** For the person who hands it on. */
export const SUPPORT_HOLDS = [
  'version of the app, log level',
  'each schedule’s last success and failure',
  'how many orders and certificates wait, and since when',
  'each profile’s id, settings of renewal and approval, host names, age of its secret and what SCM last said to it',
  'each SCM account’s id, way of signing in, host name and age of its secret',
  'the webhook’s calls per day',
  'the newest events of the audit list, with issue, order and certificate ids',
] as const;

export const SUPPORT_LACKS =
  'It has no client ID, login, secret, token, webhook address, person, profile or account name, comment, CSR, certificate or domain name.';
