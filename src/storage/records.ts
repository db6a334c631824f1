/** The shape of every stored record. What is read from the store passes here once. */
import * as z from 'zod/mini';
import { ruleConfigurationSchema } from '../domain/issue/rule-configuration';
import { issueMessageSchema } from '../domain/issue/issue-messages';

const texts = z.readonly(z.array(z.string()));

export const profileSchema = z.object({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  clientId: z.string(),
  scmUrl: z.string(),
  tokenUrl: z.string(),
  comments: z.string(),
  operators: texts,
  secretVersion: z.string(),
  secretSetAt: z.int(),
});

export const certificateSchema = z.object({
  certId: z.string(),
  profileId: z.string(),
  orderId: z.string(),
  lineage: z.string(),
  issueId: z.string(),
  commonName: z.string(),
  names: texts,
  serialNumber: z.string(),
  notBefore: z.int(),
  notAfter: z.int(),
  spkiSha256: z.string(),
  pem: z.string(),
});

const request = z.object({
  profileId: z.string(),
  profileName: z.string(),
  csr: z.string(),
  spkiSha256: z.string(),
  commonName: z.string(),
  names: texts,
  mark: z.string(),
  sentAt: z.int(),
});

const base = {
  id: z.string(),
  version: z.int(),
  lineage: z.string(),
  generation: z.int(),
  executionId: z.string(),
  issueId: z.string(),
  arrivedAt: z.string(),
  rule: ruleConfigurationSchema,
  createdAt: z.int(),
  work: z.enum(['open', 'closed']),
  nextAttemptAt: z.int(),
  leaseUntil: z.int(),
  tries: z.int(),
  untold: z.readonly(z.array(issueMessageSchema)),
  since: z.int(),
  trouble: z.string(),
};

const sent = { ...base, request };
const known = { ...sent, certId: z.string() };

export const orderSchema = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('queued') }),
  z.object({ ...sent, state: z.literal('submitting') }),
  z.object({ ...sent, state: z.literal('unknown') }),
  z.object({ ...known, state: z.literal('requested') }),
  z.object({ ...known, state: z.literal('applied') }),
  z.object({ ...known, state: z.literal('issued') }),
  z.object({ ...known, state: z.literal('declined') }),
  z.object({
    ...base,
    state: z.literal('rejected'),
    request: z.exactOptional(request),
    certId: z.exactOptional(z.string()),
  }),
  z.object({ ...known, state: z.literal('mismatched') }),
  z.object({ ...base, state: z.literal('cancelled') }),
]);

export const tokenSchema = z.object({ accessToken: z.string(), goodUntil: z.int() });

export const jiraFieldsSchema = z.object({ ids: z.record(z.string(), z.string()), readAt: z.int() });
