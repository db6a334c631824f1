/**
 * An order placed through an SCM account: a new certificate, a renewal or a replacement of one that SCM lists. Its id is its
 * claim: whoever asks for the same thing again comes to the same order.
 */
import * as z from 'zod/mini';
import { LISTED_STATUSES } from '../account/listed-certificate';
import { ACTORS } from '../problem';

const ORDER_KINDS = ['enroll', 'renew', 'replace'] as const;

/**
 * queued (the app sends it) · submitting (the intent is stored, the call is under way) · unknown (the answer was lost; the app
 * looks for it, then a person decides) · placed (SCM has it; who acts follows from SCM's word) · failed (nothing was ordered) ·
 * settled (a certificate came of it, or SCM ended it).
 */
export const ACCOUNT_ORDER_STATES = ['queued', 'submitting', 'unknown', 'placed', 'failed', 'settled'] as const;

export type AccountOrderState = (typeof ACCOUNT_ORDER_STATES)[number];

/** How SCM lets the control of a domain be proved (SCM Admin API, enroll). Empty: as SCM has it. */
export const DCV_MODES = ['EMAIL', 'CNAME', 'HTTP', 'HTTPS', 'AUTO', 'TXT'] as const;

const text = z.string().check(z.minLength(1));
const texts = z.readonly(z.array(z.string()));
const moment = z.number();

export const askedSchema = z.object({
  /** Organization or department; empty for what follows from another certificate, as are profile and term. */
  orgId: z.string(),
  certType: z.string(),
  /** Days; 0: as the other certificate. */
  term: z.int(),
  /** Base64 on one line; empty: the CSR of the renewed one. */
  csr: z.string(),
  /** Beside those of the CSR too: every name that the certificate is to have. */
  names: texts,
  comments: z.string(),
  /** Addresses, comma list. */
  externalRequester: z.string(),
  customFields: z.readonly(z.array(z.object({ name: z.string(), value: z.string() }))),
  dcvMode: z.union([z.literal(''), z.enum(DCV_MODES)]),
  dcvEmail: z.string(),
  /** Why it is replaced; SCM wants to know. */
  reason: z.string(),
});

export type AskedOrder = z.infer<typeof askedSchema>;

/** The certificate that is renewed or replaced, as it stood when the order was about to be sent. */
const ofSchema = z.object({
  sslId: text,
  serialNumber: z.string(),
  /** Ids of other certificates with its common name: what comes beside them is new. Null: they could not all be listed. */
  known: z.nullable(texts),
  /** SCM said before that a renewal of it was ordered: that it says so afterwards proves nothing. */
  renewed: z.exactOptional(z.boolean()),
});

const OUTCOMES = ['issued', 'declined', 'rejected', 'revoked', 'gone', 'mismatched', 'not-ordered'] as const;

export const accountOrderSchema = z.object({
  id: text,
  /** Guards every write. */
  version: z.int(),
  /** Id of the SCM account. */
  account: text,
  kind: z.enum(ORDER_KINDS),
  state: z.enum(ACCOUNT_ORDER_STATES),
  /** What the list of orders is read by. */
  stage: z.enum(['open', 'ended']),
  asked: askedSchema,
  commonName: z.string(),
  /** Of the CSR; empty where SCM takes the old one. */
  spkiSha256: z.string(),
  of: z.exactOptional(ofSchema),
  /** A person was told that SCM renews it by itself too, and wants it all the same. */
  confirmed: z.boolean(),
  /** Jira account id of who asked. */
  by: text,
  createdAt: moment,
  /** Epoch milliseconds of the last change of state. */
  since: moment,
  /** By which a person finds it in SCM, and when it was sent; empty and 0 before. */
  mark: z.string(),
  sentAt: moment,
  /** SCM's id; empty before it is known. */
  sslId: z.string(),
  foundBy: z.enum(['', 'answer', 'look', 'person']),
  /** As SCM said last, and since when it has said so. */
  status: z.enum([...LISTED_STATUSES, '']),
  statusSince: moment,
  /** Epoch milliseconds of the last answer of SCM about it; 0 before. */
  lookedAt: moment,
  /** How often it was looked for or at without finding anything new. */
  looks: z.int(),
  outcome: z.union([z.literal(''), z.enum(OUTCOMES)]),
  /** What went wrong or stands in the way, for people, and who must act; empty else. */
  sentence: z.string(),
  actor: z.enum(ACTORS),
  /** Code of the problem, for the log; else empty. */
  trouble: z.string(),
  /** Of what was issued; empty and 0 before. */
  serialNumber: z.string(),
  notAfter: moment,
  work: z.enum(['open', 'closed']),
  nextAttemptAt: moment,
  leaseUntil: moment,
  failures: z.int(),
});

export type AccountOrder = z.infer<typeof accountOrderSchema>;
