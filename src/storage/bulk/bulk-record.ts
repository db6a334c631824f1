/** The shape of a stored bulk act and of its items. */
import * as z from 'zod/mini';
import { BULK_STATES, choiceSchema, ITEM_STATES } from '../../domain/bulk/bulk';
import { ROW_ACTS, sayingSchema } from '../../domain/inventory/acts/row-acts';
import { moment, text, textOrNothing } from '../records/parts';

const counts = z.object({
  ...{ waiting: z.int(), doing: z.int(), done: z.int(), handed: z.int() },
  ...{ refused: z.int(), unknown: z.int(), 'left-out': z.int() },
});

export const bulkSchema = z.object({
  version: z.int(),
  shape: z.int(),
  id: text,
  account: text,
  act: z.enum(ROW_ACTS),
  saying: sayingSchema,
  state: z.enum(BULK_STATES),
  work: z.enum(['open', 'closed']),
  nextAttemptAt: moment,
  leaseUntil: moment,
  holder: textOrNothing,
  failures: z.int(),
  trouble: textOrNothing,
  by: text,
  createdAt: moment,
  begunAt: moment,
  endedAt: moment,
  pace: z.object({ at: moment, ended: z.int() }),
  choice: choiceSchema,
  cursor: textOrNothing,
  chunks: z.int(),
  at: z.int(),
  requests: z.int(),
  counts,
  leftOut: z.array(z.object({ said: text, count: z.int() })),
});

export const bulkItemsSchema = z.array(
  z.object({
    sslId: text,
    commonName: textOrNothing,
    serialNumber: text,
    state: z.enum(ITEM_STATES),
    said: textOrNothing,
    tries: z.int(),
    at: moment,
    request: z.int(),
  }),
);
