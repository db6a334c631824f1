/** A certificate or order as SCM lists it: facts as far as they are said, in our words. SCM's words are mapped in `scm/` only. */

/** SCM's thirteen states; `unknown` for a word that none of its documents has (kept in `statusWord`). */
export const LISTED_STATUSES = [
  ...(['init', 'requested', 'approved', 'sa-approved', 'applied', 'issued', 'expired', 'revoked', 'replaced'] as const),
  ...(['declined', 'rejected', 'invalid', 'unmanaged', 'unknown'] as const),
] as const;

export type ListedStatus = (typeof LISTED_STATUSES)[number];

/** SCM's own auto-renewal of a certificate: while it is on, SCM is the one that renews. */
export const AUTO_RENEW_STATES = ['not-scheduled', 'scheduled', 'started', 'successful', 'failed', 'unknown'] as const;

export type AutoRenewState = (typeof AUTO_RENEW_STATES)[number];

/** Moments are epoch milliseconds; a date without time stands for its first moment in UTC. What SCM does not say is absent. */
export interface ListedCertificate {
  readonly sslId: string;
  /** False for a row that says too little: its details have to be asked for. */
  readonly complete: boolean;
  readonly status?: ListedStatus;
  /** SCM's word, where it is an unknown one. */
  readonly statusWord?: string;
  /** Empty where SCM does not say it. */
  readonly commonName: string;
  /** Subject alternative names as SCM lists them, without doubles. */
  readonly names: readonly string[];
  /** Upper-case hexadecimal without colons. */
  readonly serialNumber?: string;
  /** When it was issued: SCM says no other beginning. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly certType?: NamedId;
  readonly orgId?: string;
  readonly orgName?: string;
  /** Number of the order at the CA. */
  readonly orderNumber?: string;
  /** Days. */
  readonly term?: number;
  readonly requester?: string;
  /** Addresses, comma list. */
  readonly externalRequester?: string;
  /** By which way it was asked for, in SCM's words (`REST API`, `Enrollment Form`). */
  readonly requestedVia?: string;
  readonly key?: ListedKey;
  readonly signatureAlgorithm?: string;
  readonly issuer?: string;
  /** Upper-case hexadecimal without colons. */
  readonly sha1?: string;
  readonly sha256?: string;
  readonly comments?: string;
  readonly customFields?: readonly { readonly name: string; readonly value: string }[];
  readonly requestedAt?: number;
  readonly approvedAt?: number;
  readonly declinedAt?: number;
  readonly revokedAt?: number;
  readonly replacedAt?: number;
  /** CRLReason (RFC 5280 §5.3.1). */
  readonly reasonCode?: number;
  /** A renewal of it was ordered, by whomever. */
  readonly renewed?: boolean;
  readonly autoRenew?: { readonly state: AutoRenewState; readonly daysBefore?: number };
}

export interface NamedId {
  readonly id: string;
  /** Empty where SCM does not say it. */
  readonly name: string;
}

export interface ListedKey {
  /** `RSA`, `EC`, or SCM's word. */
  readonly algorithm: string;
  /** `2048`, `P-256`; empty where SCM does not say it. */
  readonly size: string;
}
