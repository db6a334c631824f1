/** What an issue has to be told of a workflow rule itself, and of its state when somebody asks. */
import * as z from 'zod/mini';
import { VERBOSITIES } from '../issue/rule-configuration';

const text = z.string();

/** What the rule of the transition says that this message answers; absent where no rule asked. */
export const ANSWERS_RULE = {
  /** Name of the status in which the issue belongs afterwards; absent: it stays. */
  moveTo: z.exactOptional(text),
  /** Id of the status that the transition led to: a person who moved the issue on since has decided otherwise. */
  arrivedAt: z.exactOptional(text),
  comments: z.exactOptional(z.enum(VERBOSITIES)),
} as const;

/** All are told to `issueId`, which may be another issue than that of the record that tells it. */
export const RULE_MESSAGES = [
  z.object({
    kind: z.literal('rule-not-set-up'),
    issueId: text,
    /** Key of the rule's module. */
    rule: text,
    how: z.enum(['missing', 'unreadable']),
    /** Ids of the statuses that the transition led from and to; empty where Jira does not say it. */
    cameFrom: text,
    arrivedAt: text,
  }),
  /** Somebody asked: SCM is looked at, and then this becomes the answer. */
  z.object({ kind: z.literal('status-asked'), issueId: text }),
  z.object({
    kind: z.literal('status'),
    issueId: text,
    title: text,
    next: text,
    /** Epoch milliseconds; absent where there is nothing yet. */
    since: z.exactOptional(z.number()),
    /** Whether SCM was asked just now, and answered; absent where it knows nothing of it. */
    scm: z.exactOptional(z.enum(['answered', 'silent'])),
    notAfter: z.exactOptional(z.number()),
  }),
] as const;
