/** The shapes in which the making of issues, its results, claims and links are stored. */
import * as z from 'zod/mini';
import { CLAIM_STATES } from '../../../domain/inventory/issues/making/claim';
import { issueRuleSchema } from '../../../domain/inventory/issues/issue-rule';
import { MAKING_STATES, MAKING_STEPS } from '../../../domain/inventory/issues/making/making';
import { moment, text, textOrNothing } from '../../records/parts';

export const makingSchema = z.object({
  version: z.int(),
  account: text,
  rule: issueRuleSchema,
  ruleAt: moment,
  state: z.enum(MAKING_STATES),
  work: z.enum(['open', 'closed']),
  nextAttemptAt: moment,
  leaseUntil: moment,
  failures: z.int(),
  trouble: textOrNothing,
  troubleWords: textOrNothing,
  begunAt: moment,
  begunBy: text,
  syncAt: moment,
  endedAt: moment,
  step: z.enum(MAKING_STEPS),
  pass: z.int(),
  cursor: textOrNothing,
  ...{ total: z.int(), made: z.int(), madeNow: z.int(), failed: z.int(), busy: z.int() },
  ...{ unlinked: z.int(), pages: z.int() },
  pace: z.object({ at: moment, made: z.int() }),
});

export const claimSchema = z.object({
  ...{ version: z.int(), account: text, sslId: text, state: z.enum(CLAIM_STATES) },
  ...{ holder: text, at: moment, issueId: textOrNothing },
});

export const resultsSchema = z.readonly(
  z.array(z.object({ sslId: z.string(), name: z.string(), key: z.string(), reason: z.string() })),
);

export const linkSchema = z.object({ account: z.string(), sslId: z.string(), at: moment });
