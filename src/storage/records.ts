/** The shape of every stored record. What is read from the store passes here once. */
import * as z from 'zod/mini';
import { ruleConfigurationSchema } from '../domain/issue/rule-configuration';
import { issueMessageSchema } from '../domain/issue/issue-messages';

/** A string of an entity may not be empty; what may be is declared `any` in the manifest. */
const text = z.string().check(z.minLength(1));
const textOrNothing = z.string();
/** Epoch milliseconds: more than the 32 bits of an entity's integer. */
const moment = z.number();
const texts = z.readonly(z.array(z.string()));

export const profileSchema = z.object({
  id: text,
  version: z.int(),
  name: text,
  clientId: text,
  scmUrl: text,
  tokenUrl: text,
  comments: textOrNothing,
  publicTrust: z.boolean(),
  operators: texts,
  secretVersion: text,
  secretSetAt: moment,
});

export const certificateSchema = z.object({
  certId: text,
  profileId: text,
  orderId: text,
  lineage: text,
  issueId: text,
  commonName: text,
  names: texts,
  serialNumber: text,
  notBefore: moment,
  notAfter: moment,
  spkiSha256: text,
  pem: text,
});

const request = z.object({
  profileId: text,
  profileName: text,
  clientId: text,
  scmUrl: text,
  csr: text,
  spkiSha256: text,
  commonName: text,
  names: texts,
  mark: text,
  sentAt: moment,
});

const base = {
  id: text,
  version: z.int(),
  lineage: text,
  generation: z.int(),
  executionId: textOrNothing,
  issueId: text,
  arrivedAt: textOrNothing,
  rule: ruleConfigurationSchema,
  createdAt: moment,
  work: z.enum(['open', 'closed']),
  nextAttemptAt: moment,
  leaseUntil: moment,
  tries: z.int(),
  failures: z.int(),
  joined: texts,
  untold: z.readonly(z.array(issueMessageSchema)),
  untoldSince: moment,
  since: moment,
  trouble: textOrNothing,
};

const sent = { ...base, request };
const known = { ...sent, certId: text, settledBy: textOrNothing };

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
    certId: z.exactOptional(text),
    settledBy: z.exactOptional(textOrNothing),
  }),
  z.object({ ...known, state: z.literal('mismatched') }),
  z.object({ ...base, state: z.literal('cancelled') }),
]);

export const tokenSchema = z.object({ accessToken: z.string(), goodUntil: z.int() });

export const jiraFieldsSchema = z.object({ ids: z.record(z.string(), z.string()), readAt: z.int() });
