/** What the audit list can be narrowed to. */
import * as z from 'zod/mini';
import type { Person } from '../person';
import type { AuditEvent } from './audit-event';
import { OUTCOMES } from './outcome';

const short = z.string().check(z.minLength(1), z.maxLength(200));

export const auditFilterSchema = z.object({
  /** Epoch milliseconds, both included. */
  from: z.exactOptional(z.number()),
  until: z.exactOptional(z.number()),
  actor: z.exactOptional(short),
  act: z.exactOptional(short),
  outcome: z.exactOptional(z.enum(OUTCOMES)),
  profileId: z.exactOptional(short),
  /** Key or id, as people know it. */
  issue: z.exactOptional(short),
  /** Where the page before ended. */
  cursor: z.exactOptional(z.string().check(z.maxLength(4_000))),
});

export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** A page of the list, newest first, and the names of what stands in it. */
export interface AuditList {
  readonly events: readonly AuditEvent[];
  /** Present while there may be older ones. A page can be empty and still have one. */
  readonly cursor?: string;
  readonly people: readonly Person[];
  readonly profiles: readonly Named[];
  /** Those that the app can still see. */
  readonly issues: readonly Named[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Events are kept this long. */
export const KEPT_DAYS = 400;
