/** The shape of a stored walk. What an older version of the app wrote is known by its `shape`. */
import * as z from 'zod/mini';
import { SYNC_STATES } from '../../domain/inventory/sync/sync';
import { moment, text, textOrNothing, texts } from '../records/parts';

const seenPages = z.readonly(z.array(z.object({ slot: z.int(), pages: z.int() })));

const walkSchema = z.object({
  step: z.enum(['list', 'settle']),
  slot: z.int(),
  position: z.int(),
  pending: texts,
  pages: z.int(),
  total: z.int(),
  steady: z.boolean(),
  passes: seenPages,
  goneUntil: z.string(),
  added: z.int(),
  changed: z.int(),
  gone: z.int(),
  details: z.int(),
  unreadable: z.int(),
});

/** What SCM's report says has changed; null where it says nothing. */
export const changedSchema = z.object({ ids: z.nullable(texts) });

export const syncSchema = z.object({
  version: z.int(),
  shape: z.int(),
  account: text,
  state: z.enum(SYNC_STATES),
  work: z.enum(['open', 'closed']),
  nextAttemptAt: moment,
  leaseUntil: moment,
  failures: z.int(),
  trouble: textOrNothing,
  troubleWords: textOrNothing,
  begunAt: moment,
  begunBy: text,
  pace: z.object({ at: moment, rows: z.int() }),
  endedAt: moment,
  walk: walkSchema,
  blind: z.boolean(),
  base: seenPages,
  lastDoneAt: moment,
  lastBegunAt: moment,
  complete: z.boolean(),
});
