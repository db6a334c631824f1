/** What is on record about one order: facts only. Its status is derived from them and from the time. */
import type { CertificateRequest } from '../csr/certificate-request';
import type { SubjectName } from '../names/subject-name';

/**
 * The words of SCM's life cycle. An order passes through the first ten; the last three are seen in lists only: being
 * made, approved by a department's admin, and found or imported without an order.
 */
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
  | 'Invalid'
  | StandingStatus;

/** Words that an order may bear whatever its dates say; Replaced too, where nobody knows by what. */
export type StandingStatus = 'Init' | 'SA Approved' | 'Unmanaged';

export type OrderAction = 'enroll' | 'renew' | 'replace';

/** Who asked, and by which way. */
export interface OrderOrigin {
  /** As SCM shows it: "REST API", "Web API", "Enrollment Form" and so on. */
  readonly requestedVia: string;
  readonly requester: string;
  /** Absent where no administrator asked. */
  readonly requesterId?: number;
  /** Id of the department, where it isn't the organization's own. */
  readonly department?: number;
  readonly dcvMode?: string;
  readonly dcvEmail?: string;
}

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
  /** The certificate profile. */
  readonly certType: { readonly id: number; readonly name: string };
  readonly origin: OrderOrigin;
}

/** SCM's own renewal of one certificate. */
export interface AutoRenewal {
  state: 'Not scheduled' | 'Scheduled' | 'Started' | 'Successful' | 'Failed';
  daysBeforeExpiration: number;
}

/** How a certificate may differ from what was asked for, to see whether a client notices. */
type Misissue = 'wrong-key' | 'wrong-names';

export interface Order {
  /** Digits; not consecutive. */
  readonly certId: string;
  /** Administrators edit some of it afterwards. */
  request: OrderRequest;
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
  fingerprints?: Fingerprints;
  /** One of a population. */
  readonly seeded?: true;
  /** Set where the order doesn't move through the life cycle. */
  standing?: StandingStatus | 'Replaced';
  /** Period of a certificate that came from elsewhere. */
  imported?: { readonly notBefore: number; readonly notAfter: number };
  approver?: { readonly id: number; readonly login: string };
  autoRenew?: AutoRenewal;
  suspendNotifications?: boolean;
  /** Set by "mark as renewed". */
  markedRenewedAt?: number;
  downloadedAt?: number;
  replacedAt?: number;
  /** Serial numbers that it had before it was replaced, lower-case hex; whether they are revoked. */
  formerSerials?: { readonly serialNumber: string; revoked?: Order['revoked'] }[];
}

/** Lower-case hex of the DER of the certificate. */
export interface Fingerprints {
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
}
