/** The shape of an order's approval, and of what a profile says of approval. */
import * as z from 'zod/mini';
import { moment, text, textOrNothing, texts } from './parts';

export const approval = z.object({
  stage: z.enum(['asked', 'approved', 'covered', 'declined', 'expired']),
  hash: text,
  request: text,
  subject: z.object({
    names: texts,
    key: text,
    keyOnRenewal: z.enum(['reuse', 'fresh']),
    profileId: text,
    clientId: text,
    scmUrl: text,
    profileName: text,
    term: z.enum(['public', 'private']),
    organization: textOrNothing,
    owner: textOrNothing,
  }),
  given: z.readonly(z.array(z.object({ by: text, at: moment }))),
  askedAt: moment,
  until: moment,
  declined: z.exactOptional(z.object({ by: textOrNothing, reason: textOrNothing })),
});

export const approvalSettings = z.exactOptional(
  z.object({
    ask: z.enum(['never', 'changes', 'every']),
    group: textOrNothing,
    persons: z.union([z.literal(1), z.literal(2)]),
    differ: z.boolean(),
    days: z.int(),
  }),
);
