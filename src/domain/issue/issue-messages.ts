/** What an issue has to be told, as it is stored with the order until the issue knows it. */
import * as z from 'zod/mini';
import { APPROVAL_MESSAGES, COVERED } from '../approval/words/approval-messages';
import { ACTORS } from '../problem';
import { ANSWERS_RULE, RULE_MESSAGES } from '../rule/rule-messages';
import { CERTIFICATE_MESSAGES } from './certificate-messages';

const texts = z.readonly(z.array(z.string()));
const actors = z.enum(ACTORS);

/** Stored with the order until the issue has been told. */
export const issueMessageSchema = z.readonly(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('requested'),
      certId: z.string(),
      names: texts,
      profile: z.string(),
      /** SCM id of the certificate that it renews or replaces. */
      renews: z.exactOptional(z.string()),
      replaces: z.exactOptional(z.literal(true)),
      /** That certificate has another key. */
      otherKey: z.exactOptional(z.boolean()),
      covered: COVERED,
    }),
    z.object({
      kind: z.literal('enrolled'),
      certId: z.string(),
      warnings: texts,
      renews: z.exactOptional(z.string()),
      replaces: z.exactOptional(z.literal(true)),
    }),
    z.object({
      kind: z.literal('refused'),
      actor: actors,
      reasons: texts,
      /** In a service project: what its customer has to change in the request; empty where it is somebody else's. */
      inRequest: z.exactOptional(texts),
    }),
    z.object({ kind: z.literal('declined'), certId: z.string() }),
    z.object({ kind: z.literal('mismatched'), certId: z.string(), reasons: texts }),
    z.object({
      kind: z.literal('unknown'),
      mark: z.string(),
      commonName: z.string(),
      /** Epoch milliseconds. */
      sentAt: z.int(),
      /** Account ids of those who are asked. */
      operators: texts,
    }),
    z.object({
      kind: z.literal('wrong-id'),
      certId: z.string(),
      mark: z.string(),
      commonName: z.string(),
      sentAt: z.int(),
      operators: texts,
    }),
    z.object({ kind: z.literal('ended'), certId: z.string(), how: z.enum(['rejected', 'revoked']) }),
    z.object({
      kind: z.literal('settled'),
      by: z.string(),
      certId: z.exactOptional(z.string()),
      cancelled: z.exactOptional(z.literal(true)),
    }),
    z.object({ kind: z.literal('delayed'), reason: z.string(), actor: actors }),
    z.object({ kind: z.literal('moved-away'), status: z.string() }),
    z.object({ kind: z.literal('already-running'), operators: texts }),
    z.object({ kind: z.literal('cancelled'), ...ANSWERS_RULE }),
    z.object({
      kind: z.literal('cancel-too-late'),
      how: z.enum(['issued', 'sent', 'unknown']),
      mark: z.string(),
      operators: texts,
      ...ANSWERS_RULE,
    }),
    /** Another issue asked for what runs, or has ended, here: that issue is told, and returns to that status. */
    z.object({ kind: z.literal('elsewhere'), issueId: z.string(), returnTo: z.string(), issued: z.boolean() }),
    ...APPROVAL_MESSAGES,
    ...CERTIFICATE_MESSAGES,
    ...RULE_MESSAGES,
  ]),
);

export type IssueMessage = z.infer<typeof issueMessageSchema>;

/** A message of one kind. */
export type MessageOf<Kind extends IssueMessage['kind']> = Extract<IssueMessage, { kind: Kind }>;
