/** What SCM says of an order when it is asked, and with it how far the CA is with the proof that the domains are the customer's. */
import type { ScmStatus } from './order/scm-status';

export interface ScmLook {
  readonly status: ScmStatus;
  /** Absent where SCM says nothing about domains. */
  readonly domains?: readonly DomainValidation[];
}

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
