/** What an issue has to be told of the approval of its order, as it is stored with the order until the issue knows it. */
import * as z from 'zod/mini';

const text = z.string();
const texts = z.readonly(z.array(text));

export const APPROVAL_MESSAGES = [
  z.object({
    kind: z.literal('approval-asked'),
    because: z.enum(['first', 'changed', 'every', 'voided']),
    /** Name of the group whose members decide. */
    group: text,
    persons: z.int(),
    /** Epoch milliseconds. */
    until: z.number(),
    /** Account ids of those who are asked by name. */
    approvers: texts,
    /** The group has fewer people who may decide than are needed. */
    tooFew: z.exactOptional(z.literal(true)),
    profile: text,
    names: texts,
    differences: z.readonly(z.array(z.object({ part: text, from: text, to: text }))),
  }),
  /** One of two has approved. */
  z.object({ kind: z.literal('approval-given'), by: text, left: z.int() }),
  /** Nothing waits for people any more. */
  z.object({ kind: z.literal('approved'), how: z.enum(['given', 'covered', 'free']), by: texts, at: z.number() }),
  /** These approved and have left the group since, or asked for it themselves. */
  z.object({ kind: z.literal('approval-dropped'), by: texts }),
  z.object({
    kind: z.literal('turned-down'),
    how: z.enum(['declined', 'expired']),
    by: text,
    reason: text,
    days: z.int(),
  }),
] as const;

/** By whom and when an order was approved that an earlier approval covers; told with its other words. */
export const COVERED = z.exactOptional(z.object({ by: texts, at: z.number() }));
