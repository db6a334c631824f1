/** The shape of a stored order. */
import * as z from 'zod/mini';
import { ruleConfigurationSchema } from '../../domain/issue/rule-configuration';
import { approval } from './approval-record';
import { moment, renews, serviceDesk, text, textOrNothing, texts, work } from './parts';

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
  home: z.object({ projectId: text, issueTypeId: text, requester: z.exactOptional(text), serviceDesk }),
});

const base = {
  ...work,
  lineage: text,
  generation: z.int(),
  executionId: textOrNothing,
  arrivedAt: textOrNothing,
  rule: ruleConfigurationSchema,
  askedBy: z.exactOptional(text),
  approval: z.exactOptional(approval),
  renews,
  unattended: z.exactOptional(z.boolean()),
  cancelAsked: z.exactOptional(z.boolean()),
  createdAt: moment,
  tries: z.int(),
  lookedAt: z.exactOptional(moment),
};

const sent = { ...base, request };
const known = { ...sent, certId: text, settledBy: textOrNothing };

export const orderSchema = z.discriminatedUnion('state', [
  z.object({ ...base, state: z.literal('queued') }),
  z.object({ ...base, approval, state: z.literal('approving') }),
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
