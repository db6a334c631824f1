/** The shape of a stored sync of reference data, and of a piece of what it brought. */
import * as z from 'zod/mini';
import { REFERENCE_KINDS } from '../../../domain/account/reference/reference-kind';
import { REFERENCE_STATES } from '../../../domain/account/reference/sync/reference-sync';
import { moment, text, textOrNothing } from '../../records/parts';

const step = z.enum(['list', 'states']);

const draftSchema = z.object({
  ...{ step, pass: z.int(), position: z.int(), received: z.int(), unread: z.int(), total: z.int() },
  ...{ ended: z.boolean(), restless: z.boolean(), untold: textOrNothing },
  parts: z.readonly(z.array(z.object({ step, pass: z.int(), pieces: z.int() }))),
});

const keptSchema = z.object({
  ...{ at: moment, by: text, count: z.int(), first: z.boolean(), restless: z.boolean(), untold: textOrNothing },
  ...{ slot: z.union([z.literal(0), z.literal(1)]), pieces: z.int(), mark: z.int(), spare: z.int() },
});

export const referenceSchema = z.object({
  version: z.int(),
  shape: z.int(),
  account: text,
  kind: z.enum(REFERENCE_KINDS),
  state: z.enum(REFERENCE_STATES),
  work: z.enum(['open', 'closed']),
  nextAttemptAt: moment,
  leaseUntil: moment,
  failures: z.int(),
  trouble: textOrNothing,
  troubleWords: textOrNothing,
  begunAt: moment,
  begunBy: text,
  endedAt: moment,
  draft: draftSchema,
  kept: z.exactOptional(keptSchema),
});

export const pieceSchema = z.object({ mark: z.int(), text: z.string() });
