/** What an issue has to be told of its certificate, as it is stored with the certificate until the issue knows it. */
import * as z from 'zod/mini';
import { ACTORS } from '../problem';

const text = z.string();
const texts = z.readonly(z.array(text));
const because = z.enum(['policy', 'manual', 'fresh-key', 'failed', 'profile-gone', 'compromised']);
const by = z.enum(['app', 'person']);

/** `issueId`: told to that issue instead of the certificate's own. */
export const CERTIFICATE_MESSAGES = [
  z.object({ kind: z.literal('renewal-opened'), issueKey: text, by, because }),
  /** No issue of its own could be opened for the renewal. */
  z.object({ kind: z.literal('renewal-due'), by, because, reason: text }),
  z.object({
    kind: z.literal('reminder'),
    issueId: text,
    days: z.int(),
    notAfter: z.number(),
    /** Account ids of those who are asked. */
    people: texts,
    next: text,
  }),
  z.object({ kind: z.literal('superseded'), issueKey: text, sameIssue: z.boolean(), serialNumber: text }),
  z.object({ kind: z.literal('not-needed'), issueId: text, issueKey: text }),
  z.object({
    kind: z.literal('expired'),
    notAfter: z.number(),
    renewing: z.boolean(),
    issueId: z.exactOptional(text),
  }),
  /** `moveTo`: the status in which the issue belongs afterwards. */
  z.object({
    kind: z.literal('revoked'),
    serialNumber: text,
    reason: text,
    previous: z.boolean(),
    moveTo: text,
  }),
  z.object({
    kind: z.literal('already-revoked'),
    serialNumber: text,
    previous: z.boolean(),
    moveTo: text,
    /** The key was reported with it. */
    compromised: z.exactOptional(z.literal(true)),
  }),
  /** Its key was reported as compromised, and not on this issue. */
  z.object({ kind: z.literal('key-compromised'), serialNumber: text }),
  z.object({ kind: z.literal('revoked-elsewhere'), serialNumber: text }),
  z.object({
    kind: z.literal('renewal-stopped'),
    issueId: text,
    serialNumber: text,
    why: z.enum(['revoked', 'not-wanted']),
  }),
  z.object({
    kind: z.literal('wish-refused'),
    what: z.enum(['revoke', 'do-not-renew']),
    /** Id of the status that the transition led to: a person who moved the issue on since has decided otherwise. */
    arrivedAt: text,
    actor: z.enum(ACTORS),
    reasons: texts,
    moveTo: text,
  }),
  z.object({ kind: z.literal('not-renewed'), reason: text }),
  z.object({ kind: z.literal('installed'), by: text, serialNumber: text }),
] as const;
