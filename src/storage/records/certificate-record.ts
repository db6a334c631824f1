/** The shape of a stored certificate. */
import * as z from 'zod/mini';
import { issueMessageSchema } from '../../domain/issue/issue-messages';
import { ruleConfigurationSchema } from '../../domain/issue/rule-configuration';
import { caWindowSchema } from '../../domain/renewal/ca-window/ca-window';
import { timingSchema } from '../../domain/renewal/policy-schema';
import { moment, renews, serviceDesk, text, textOrNothing, texts, work } from './parts';

const wish = z.object({
  what: z.enum(['revoke', 'do-not-renew', 'check-status']),
  executionId: textOrNothing,
  arrivedAt: textOrNothing,
  rule: ruleConfigurationSchema,
  reason: z.exactOptional(textOrNothing),
});

const renewal = z.object({
  by: z.enum(['app', 'person']),
  because: z.enum(['policy', 'manual', 'fresh-key', 'failed', 'profile-gone', 'compromised', 'answer-lost']),
  issueWanted: z.boolean(),
  token: text,
  issue: z.exactOptional(z.object({ id: text, key: text })),
  begunAt: moment,
});

export const certificateSchema = z.object({
  ...work,
  certId: text,
  profileId: text,
  orderId: text,
  lineage: text,
  generation: z.int(),
  createdAt: moment,
  rule: ruleConfigurationSchema,
  serviceDesk,
  commonName: text,
  names: texts,
  serialNumber: text,
  notBefore: moment,
  notAfter: moment,
  spkiSha256: text,
  pem: text,
  lookedAt: moment,
  parked: z.exactOptional(
    z.object({ messages: z.readonly(z.array(issueMessageSchema)), since: moment, nextAt: moment }),
  ),
  noticed: z.exactOptional(z.readonly(z.array(z.object({ event: text, at: moment })))),
  wishes: z.readonly(z.array(wish)),
  renewal: z.exactOptional(renewal),
  remindedAt: z.exactOptional(z.int()),
  expiryTold: z.exactOptional(z.enum(['renewing', 'over'])),
  noRenewal: z.exactOptional(z.object({ reason: text, at: moment })),
  ownRenewal: z.exactOptional(
    z.object({
      timing: z.exactOptional(timingSchema),
      byItself: z.exactOptional(z.literal(false)),
      ...{ by: text, at: moment },
    }),
  ),
  caWindow: z.exactOptional(caWindowSchema),
  turn: z.exactOptional(moment),
  compromised: z.exactOptional(z.object({ at: moment })),
  renews,
  supersededBy: z.exactOptional(
    z.object({
      ...{ id: text, serialNumber: text, notAfter: moment, issueId: text, issueKey: text },
      replaces: z.exactOptional(z.literal(true)),
    }),
  ),
  installed: z.exactOptional(z.object({ by: text, at: moment })),
  revoked: z.exactOptional(
    z.object({ at: moment, by: z.enum(['app', 'elsewhere']), reason: z.exactOptional(z.int()) }),
  ),
});
