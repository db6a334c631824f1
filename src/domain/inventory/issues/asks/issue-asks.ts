/**
 * What people asked for on the issue of an imported certificate, by its workflow, and the order that came of it: one record
 * an issue, worked on by a job. Only what nothing was ever ordered for on the issue itself comes here.
 */
import * as z from 'zod/mini';
import { issueMessageSchema } from '../../../issue/issue-messages';
import { ruleConfigurationSchema } from '../../../issue/rule-configuration';

/** The post functions that are for it, by the keys of their modules. */
export const ASKABLE = ['renew', 'replace', 'revoke', 'do-not-renew', 'check-status', 'cancel-request'] as const;

export type Askable = (typeof ASKABLE)[number];

const text = z.string().check(z.minLength(1));
const texts = z.readonly(z.array(z.string()));
const moment = z.number();

const rule = {
  rule: ruleConfigurationSchema,
  /** Id of the status that the transition led to; a person who moves the issue on has decided otherwise. Empty where Jira does not say it. */
  arrivedAt: z.string(),
};

const askSchema = z.object({
  what: z.enum(ASKABLE),
  ...rule,
  /** Account id of who made the transition; empty where Jira does not say it. */
  by: z.string(),
  at: moment,
  /** Said with a button: of a revocation its reason in words, of *Do Not Renew* a sentence. Absent: the issue's field says it. */
  reason: z.exactOptional(z.string()),
  /** A job has taken it up: what was cut off is looked for before it is done again. */
  begun: z.boolean(),
});

export type Ask = z.infer<typeof askSchema>;

/** The order that the issue waits for. */
const followedSchema = z.object({
  /** Of the account's orders. */
  id: text,
  what: z.enum(['renew', 'replace']),
  ...rule,
  /** How it stood when the issue was told last; empty before. */
  told: z.string(),
  /** So often looked at without news. */
  looks: z.int(),
});

export type Followed = z.infer<typeof followedSchema>;

/** By which transition the issue came to where it is: what is told next answers that. */
const answeringSchema = z.object({ what: z.enum(ASKABLE), ...rule });

export const issueAsksSchema = z.object({
  /** The issue's id. */
  id: text,
  version: z.int(),
  issueId: text,
  /** The certificate that the issue is about. */
  account: text,
  sslId: text,
  /** Not answered yet, oldest first. */
  asks: z.readonly(z.array(askSchema)),
  answering: z.exactOptional(answeringSchema),
  followed: z.exactOptional(followedSchema),
  /** Id at SCM of the certificate that was renewed here before; it stays valid until it ends or is revoked. */
  previous: z.exactOptional(text),
  /** Those before that one, the latest last. */
  earlier: z.exactOptional(texts),
  /** The last reminder of its end: of which certificate (serial number), and at which stage. */
  reminded: z.exactOptional(z.object({ of: z.string(), stage: z.int() })),
  /** Serial number of the certificate that somebody lets end; nobody is reminded of it. */
  letEnd: z.exactOptional(z.string()),
  /** Fields, property and status are to be brought up to the row as it has that hash: `from` the status in which the issue belonged before. */
  refresh: z.exactOptional(z.object({ from: z.string(), hash: z.string(), at: moment })),
  ...{ work: z.enum(['open', 'watched', 'closed']), nextAttemptAt: moment, leaseUntil: moment, failures: z.int() },
  ...{ joined: texts, untold: z.readonly(z.array(issueMessageSchema)), untoldSince: moment, since: moment },
  trouble: z.string(),
});

export type IssueAsks = z.infer<typeof issueAsksSchema>;
