/** What is on record about one order: facts only. Its status is derived from them and from the time. */
import type { CertificateRequest } from '../csr/certificate-request';
import type { SubjectName } from '../names/subject-name';

/** The words of SCM's life cycle that an order of the Enrollment API can pass through. */
export type CertStatus =
  | 'Requested'
  | 'Approved'
  | 'Applied'
  | 'Issued'
  | 'Expired'
  | 'Revoked'
  | 'Replaced'
  | 'Declined'
  | 'Rejected'
  | 'Invalid';

export type OrderAction = 'enroll' | 'renew' | 'replace';

export interface OrderRequest {
  readonly action: OrderAction;
  /** certId of the order that is renewed or replaced. */
  readonly predecessor?: string;
  readonly clientId: string;
  readonly organization: string;
  readonly autoApprove: boolean;
  readonly termDays: number;
  /** A public CA keeps to the longest validity of the day. */
  readonly publicTrust: boolean;
  /** A replacement ends when the replaced certificate ends: epoch milliseconds. */
  readonly fixedNotAfter?: number;
  readonly csr: CertificateRequest;
  readonly commonName: string;
  readonly names: readonly SubjectName[];
  readonly comments: string;
  readonly externalRequester: string;
  readonly customFields: Readonly<Record<string, string>>;
}

/** How a certificate may differ from what was asked for, to see whether a client notices. */
type Misissue = 'wrong-key' | 'wrong-names';

export interface Order {
  /** Digits; not consecutive. */
  readonly certId: string;
  readonly request: OrderRequest;
  readonly serialNumber: string;
  /** All times are epoch milliseconds. */
  readonly requestedAt: number;
  readonly approvalMs: number;
  readonly issuanceMs: number;
  approvedAt?: number;
  refused?: { readonly status: 'Declined' | 'Rejected' | 'Invalid'; readonly at: number; readonly message: string };
  /** Set while nothing moves by itself. */
  heldSince?: number;
  /** How long it was held before, in milliseconds. */
  heldFor: number;
  revoked?: { readonly at: number; readonly reasonCode: number; readonly message: string };
  /** The certificate is issued, but downloads say "not yet" until then. */
  collectableAt: number;
  readonly successors: { readonly action: OrderAction; readonly order: Order }[];
  misissue?: Misissue;
  /** The bundle, made when it is first asked for. */
  bundle?: Promise<readonly string[]>;
}
