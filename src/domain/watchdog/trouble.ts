/** What the watchdog finds wrong with the app itself, and what it has told of it. */
import * as z from 'zod/mini';

/** In the order in which they are told: the worst first. */
export const TROUBLE_KINDS = [
  'schedule-silent',
  'duty-failing',
  'queue-stands',
  'scm-silent',
  'sign-in-refused',
  'refused-alike',
  'sync-behind',
  'secret-old',
] as const;

export type TroubleKind = (typeof TROUBLE_KINDS)[number];

const troubleSchema = z.object({
  kind: z.enum(TROUBLE_KINDS),
  /** Id of what it is about; with the kind it tells one trouble from another. */
  about: z.string(),
  /** What people call that. */
  name: z.string(),
  /** Epoch milliseconds. */
  since: z.number(),
  /** Code of a problem, where one tells more. */
  code: z.string(),
});

export type Trouble = z.infer<typeof troubleSchema>;

/** Tells one trouble from another. */
export function keyOf({ kind, about }: Pick<Trouble, 'kind' | 'about'>): string {
  return `${kind}:${about}`;
}

const episodeSchema = z.object({
  ...troubleSchema.shape,
  /** Epoch milliseconds when it was noticed to be over; absent while it lasts. */
  until: z.exactOptional(z.number()),
});

/** A trouble from its beginning to its end. */
export type Episode = z.infer<typeof episodeSchema>;

/** What is remembered from one look to the next. Epoch milliseconds. */
export const watchRecordSchema = z.object({
  /** Since when there is a watchdog: what never ran is not missed before. */
  watchingSince: z.number(),
  lookedAt: z.number(),
  troubles: z.readonly(z.array(troubleSchema)),
  /** Keys of what was told last, wherever that was; so that each is told once. */
  told: z.readonly(z.array(z.string())),
  toldAt: z.number(),
  /** All that came and went since the issue was opened. */
  story: z.readonly(z.array(episodeSchema)),
  /** The issue that tells of it now. */
  issue: z.exactOptional(z.object({ id: z.string(), key: z.string() })),
  /** An issue is about to be opened: stored before the call, so that an answer that was lost opens no second one. */
  opening: z.exactOptional(z.object({ token: z.string(), at: z.number(), projectId: z.string() })),
  /** Why no issue could be told, a sentence; else empty. */
  unheard: z.string(),
});

export type WatchRecord = z.infer<typeof watchRecordSchema>;

export function firstRecord(now: number): WatchRecord {
  return { watchingSince: now, lookedAt: now, troubles: [], told: [], toldAt: 0, story: [], unheard: '' };
}

/** What an admin chooses. */
export const watchSettingsSchema = z.object({
  /** Id of the project in which the issue is opened; empty: the home project of the first profile or account. */
  projectId: z.union([z.literal(''), z.string().check(z.regex(/^\d{1,20}$/))]),
  /** Age of a secret, in days, at which the admins are reminded to change it; 0: never. */
  secretDays: z.int().check(z.minimum(0), z.maximum(3_650)),
});

export type WatchSettings = z.infer<typeof watchSettingsSchema>;

/** SCM says no lifetime of a secret; once a year is what most rules ask for. */
export const DEFAULT_SETTINGS: WatchSettings = { projectId: '', secretDays: 365 };
