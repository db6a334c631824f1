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
  windowDays: z.int(),
  autoRenew: z.boolean(),
  openRenewalIssue: z.enum(['always', 'when-needed']),
  keyOnRenewal: z.enum(['reuse', 'fresh']),
  force: z.exactOptional(z.object({ from: moment, until: moment, by: text })),
  operators: texts,
  secretVersion: text,
  secretSetAt: moment,
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
  home: z.object({ projectId: text, issueTypeId: text, requester: z.exactOptional(text) }),
});

const renews = z.exactOptional(
  z.object({ id: text, certId: text, orderId: text, issueId: text, spkiSha256: z.exactOptional(text) }),
);

const work = {
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

const base = {
  ...work,
  lineage: text,
  generation: z.int(),
  executionId: textOrNothing,
  arrivedAt: textOrNothing,
  rule: ruleConfigurationSchema,
  renews,
  unattended: z.exactOptional(z.boolean()),
  cancelAsked: z.exactOptional(z.boolean()),
  createdAt: moment,
  tries: z.int(),
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

const wish = z.object({
  what: z.enum(['revoke', 'do-not-renew']),
  executionId: textOrNothing,
  arrivedAt: textOrNothing,
  rule: ruleConfigurationSchema,
  reason: z.exactOptional(textOrNothing),
});

const renewal = z.object({
  by: z.enum(['app', 'person']),
  because: z.enum(['policy', 'manual', 'fresh-key', 'failed', 'profile-gone']),
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
  wishes: z.readonly(z.array(wish)),
  renewal: z.exactOptional(renewal),
  remindedAt: z.exactOptional(z.int()),
  expiryTold: z.exactOptional(z.enum(['renewing', 'over'])),
  noRenewal: z.exactOptional(z.object({ reason: text, at: moment })),
  renews,
  supersededBy: z.exactOptional(
    z.object({ id: text, serialNumber: text, notAfter: moment, issueId: text, issueKey: text }),
  ),
  installed: z.exactOptional(z.object({ by: text, at: moment })),
  revoked: z.exactOptional(
    z.object({ at: moment, by: z.enum(['app', 'elsewhere']), reason: z.exactOptional(z.int()) }),
  ),
});

export const tokenSchema = z.object({ accessToken: z.string(), goodUntil: z.int() });

export const jiraFieldsSchema = z.object({ ids: z.record(z.string(), z.string()), readAt: z.int() });
