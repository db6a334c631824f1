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
  z.object({ kind: z.literal('certificates'), id: z.string(), ids: z.array(z.string()) }),
  z.object({
    kind: z.literal('attachment'),
    ...{ id: z.string(), what: z.enum(['attached', 'removed']), issueId: z.string(), fileName: z.string() },
    attachedBy: z.exactOptional(z.string()),
  }),
  z.object({
    kind: z.literal('profile'),
    id: z.string(),
    withinMs: z.number(),
    replan: z.exactOptional(z.boolean()),
    cursor: z.exactOptional(z.string()),
    missed: z.exactOptional(z.boolean()),
  }),
  z.object({ kind: z.literal('account-order'), id: z.string() }),
  z.object({
    ...{ kind: z.literal('account-status'), id: z.string() },
    ...{ place: z.exactOptional(z.int()), cursor: z.exactOptional(z.string()) },
  }),
  z.object({
    kind: z.literal('sync'),
    id: z.string(),
    hop: z.exactOptional(z.int()),
    emptied: z.exactOptional(z.boolean()),
  }),
  z.object({ kind: z.literal('reference'), id: z.string(), what: z.string() }),
  z.object({ kind: z.literal('issues'), id: z.string(), hop: z.exactOptional(z.int()) }),
  z.object({ kind: z.literal('bulk'), id: z.string() }),
  z.object({ kind: z.literal('ending'), id: z.string(), cursor: z.exactOptional(z.string()) }),
  z.object({ kind: z.literal('row-renewal'), id: z.string(), sslId: z.string() }),
  z.object({ kind: z.literal('row-renewals'), id: z.string(), cursor: z.exactOptional(z.string()) }),
  z.object({ kind: z.literal('row-news'), id: z.string() }),
  z.object({ kind: z.literal('domains'), id: z.string() }),
  z.object({ kind: z.literal('waiting-digest'), id: z.string() }),
  z.object({ kind: z.literal('issue-asks'), id: z.string() }),
]);
