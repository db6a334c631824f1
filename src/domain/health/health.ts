/** How the app is doing: its duties, what waits, and what SCM last said to each profile. */
import * as z from 'zod/mini';
import type { AuditEvent } from '../audit/audit-event';
import type { Named } from '../audit/audit-filter';
import type { Person } from '../person';
import type { LogLevel } from './log-level';

/** Kept for each duty of the schedules. */
export interface DutyHealth {
  readonly name: string;
  /** Epoch milliseconds of the last run that ended well; absent: there was none yet. */
  readonly lastSuccess?: number;
  /** Epoch milliseconds of the last run that failed, and the name of what failed. */
  readonly lastFailure?: number;
  readonly problem?: string;
  /** Epoch milliseconds of the first of the failures in a row; absent where the last run ended well. */
  readonly failingSince?: number;
  /** Pieces of work that the last good run queued. */
  readonly queued?: number;
}

export const dutyHealthSchema = z.object({
  name: z.string(),
  lastSuccess: z.exactOptional(z.number()),
  lastFailure: z.exactOptional(z.number()),
  problem: z.exactOptional(z.string()),
  failingSince: z.exactOptional(z.number()),
  queued: z.exactOptional(z.number()),
});

/** Work that is due and not done yet. */
export interface Waiting {
  /** At most 100 are counted. */
  readonly count: number;
  readonly more: boolean;
  /** Epoch milliseconds since when the oldest is due. */
  readonly oldest?: number;
}

export interface ProfileHealth {
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds since when the client secret is the one that it is. */
  readonly secretSetAt: number;
  readonly credentials: Credentials;
  /** The newest first. */
  readonly events: readonly AuditEvent[];
}

/** What SCM last said to the credentials, as far as the events that are kept tell. */
export interface Credentials {
  readonly state: 'accepted' | 'refused' | 'unknown';
  /** Epoch milliseconds; absent where it is unknown. */
  readonly at?: number;
}

const REFUSALS: ReadonlySet<string> = new Set(['scm-credentials', 'scm-token', 'scm-rights']);
/** Acts that end well only after SCM took the credentials. */
const PROOFS: ReadonlySet<string> = new Set([
  ...(['testConnection', 'order-requested', 'order-applied', 'order-issued', 'order-declined'] as const),
  ...(['certificate-revoked', 'certificate-revoked-elsewhere'] as const),
]);

/**
 * @param events the newest first
 * @param secretSetAt what was said to an earlier secret tells nothing
 */
export function credentialsOf(events: readonly AuditEvent[], secretSetAt: number): Credentials {
  const said = events.find(
    ({ act, outcome, code, at }) =>
      at >= secretSetAt &&
      (REFUSALS.has(code) || (PROOFS.has(act) && (outcome === 'done' || act === 'order-declined'))),
  );
  if (!said) return { state: 'unknown' };
  return { state: REFUSALS.has(said.code) ? 'refused' : 'accepted', at: said.at };
}

export interface Diagnostics {
  readonly level: LogLevel;
  readonly duties: readonly DutyHealth[];
  readonly orders: Waiting;
  readonly certificates: Waiting;
  readonly profiles: readonly ProfileHealth[];
  /** Names of those in the events. */
  readonly people: readonly Person[];
  readonly issues: readonly Named[];
}
