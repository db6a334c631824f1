/** What the app keeps of what was done and of how it is doing. */
import type { AuditEvent } from '../../domain/audit/audit-event';
import type { Outcome } from '../../domain/audit/outcome';
import type { DutyHealth } from '../../domain/health/health';
import type { LogLevel } from '../../domain/health/log-level';

/** What a part of the trail is asked for by; epoch milliseconds, both included. */
export interface TrailFilter {
  readonly from?: number;
  readonly until?: number;
  readonly actor?: string;
  readonly act?: string;
  readonly outcome?: Outcome;
  readonly profileId?: string;
  readonly issueId?: string;
  readonly scmAccountId?: string;
  readonly cursor?: string;
  /** The newest ones alone, a hundred at most. */
  readonly newest?: number;
}

export interface TrailPage {
  /** Newest first. */
  readonly events: readonly AuditEvent[];
  readonly cursor?: string;
}

export interface AuditTrail {
  /** Writes it where none with its id is. @returns the one that is there already; undefined where this one was written */
  add(event: AuditEvent): Promise<AuditEvent | undefined>;
  /** Takes the place of an event with the same id. */
  record(event: AuditEvent): Promise<void>;
  list(filter: TrailFilter): Promise<TrailPage>;
}

export interface ScheduleHealth {
  readonly schedule: string;
  readonly duties: readonly DutyHealth[];
}

export interface Health {
  /** How the duties of a schedule are doing, all at once. */
  note(schedule: string, duties: readonly DutyHealth[]): Promise<void>;
  find(schedule: string): Promise<readonly DutyHealth[]>;
  /** Of every schedule. */
  list(): Promise<readonly ScheduleHealth[]>;
  logLevel(): Promise<LogLevel>;
  setLogLevel(level: LogLevel): Promise<void>;
}
