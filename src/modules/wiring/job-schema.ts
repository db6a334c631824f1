/** What a queue event may hold. */
import * as z from 'zod/mini';

export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order'), id: z.string() }),
  z.object({
    kind: z.literal('certificate'),
    id: z.string(),
    atOnce: z.exactOptional(z.boolean()),
    reread: z.exactOptional(z.boolean()),
  }),
  z.object({
    kind: z.literal('attachment'),
    ...{ id: z.string(), what: z.enum(['attached', 'removed']), issueId: z.string(), fileName: z.string() },
    attachedBy: z.exactOptional(z.string()),
  }),
  z.object({
    kind: z.literal('profile'),
    id: z.string(),
    withinMs: z.number(),
    cursor: z.exactOptional(z.string()),
    missed: z.exactOptional(z.boolean()),
  }),
]);
