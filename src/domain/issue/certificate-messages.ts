/** What an issue has to be told of its certificate, as it is stored with the certificate until the issue knows it. */
import * as z from 'zod/mini';
import { ACTORS } from '../problem';
import { ANSWERS_RULE } from '../rule/rule-messages';
import { VERBOSITIES } from './rule-configuration';

const text = z.string();
const texts = z.readonly(z.array(text));
const because = z.enum(['policy', 'manual', 'fresh-key', 'failed', 'profile-gone', 'compromised', 'answer-lost']);
const by = z.enum(['app', 'person']);
/** In a service project: the names for which its customer is asked for a new CSR; absent where it is nobody's turn but the team's. */
const csrFor = z.exactOptional(texts);
/** Of the rule whose transition this answers. */
const comments = z.exactOptional(z.enum(VERBOSITIES));

/** In a service project, where customers see files of the request and not the panel. */
const desk = z.exactOptional(z.literal(true));

/** `issueId`: told to that issue instead of the certificate's own. */
export const CERTIFICATE_MESSAGES = [
  z.object({
    ...{ kind: z.literal('renewal-opened'), issueKey: text, by, because },
    /** Account ids of those whom Jira did not let have the issue. */
    notAssigned: z.exactOptional(texts),
  }),
  /** It stays on the certificate's issue. `reason`: why no issue of its own could be opened; absent where none was wanted. */
  z.object({ kind: z.literal('renewal-due'), by, because, reason: z.exactOptional(text), csrFor }),
  z.object({
    kind: z.literal('reminder'),
    issueId: text,
    days: z.int(),
    notAfter: z.number(),
    /** Account ids of those who are asked. */
    people: texts,
    next: text,
    csrFor,
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
    comments,
  }),
  z.object({
    kind: z.literal('already-revoked'),
    serialNumber: text,
    previous: z.boolean(),
    moveTo: text,
    /** The key was reported with it. */
    compromised: z.exactOptional(z.literal(true)),
    comments,
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
  z.object({ kind: z.literal('not-renewed'), reason: text, ...ANSWERS_RULE }),
  z.object({ kind: z.literal('installed'), by: text, serialNumber: text }),
  /** Somebody took the file off the issue that the app had attached. `by`: account id, absent where Jira does not say it. */
  z.object({ kind: z.literal('file-removed'), fileName: text, by: z.exactOptional(text), desk }),
  /** Somebody attached another file under the certificate's name. `current`: the issue has no newer certificate. */
  z.object({
    kind: z.literal('file-foreign'),
    fileName: text,
    serialNumber: text,
    /** Epoch milliseconds. */
    attachedAt: z.number(),
    by: z.exactOptional(text),
    current: z.boolean(),
    desk,
  }),
] as const;
