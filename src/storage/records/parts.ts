/** Parts that stored records have in common. What is read from the store passes its schema once. */
import * as z from 'zod/mini';
import { issueMessageSchema } from '../../domain/issue/issue-messages';

/** A string of an entity may not be empty; what may be is declared `any` in the manifest. */
export const text = z.string().check(z.minLength(1));
export const textOrNothing = z.string();
/** Epoch milliseconds: more than the 32 bits of an entity's integer. */
export const moment = z.number();
export const texts = z.readonly(z.array(z.string()));

export const renews = z.exactOptional(
  z.object({
    ...{ id: text, certId: text, orderId: text, issueId: text, spkiSha256: z.exactOptional(text) },
    how: z.exactOptional(z.literal('replace')),
  }),
);

export const work = {
  id: text,
  version: z.int(),
  issueId: text,
  work: z.enum(['open', 'watched', 'closed']),
  nextAttemptAt: moment,
  leaseUntil: moment,
  failures: z.int(),
  joined: texts,
  untold: z.readonly(z.array(issueMessageSchema)),
  untoldSince: moment,
  since: moment,
  trouble: textOrNothing,
};

/** Set in a service project alone. */
export const serviceDesk = z.exactOptional(z.boolean());
