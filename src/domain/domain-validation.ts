/** How far the CA is with the proof that a domain is the customer's, as SCM tells it. */

export interface DomainValidation {
  readonly domainName: string;
  /** SCM's own word, for example `Awaiting Validation`. */
  readonly status: string;
  /** As SCM writes it; it names no time zone. */
  readonly lastCheck?: string;
  readonly nextCheck?: string;
  /** What somebody has to do for it; one sentence with SCM's own values. */
  readonly instruction?: string;
}
