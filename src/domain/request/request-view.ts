/** What the dialog *Request certificate* has to know of its issue, and what it is told about a CSR. */
import type { Finding } from '../finding';

/** A choice of the field *Certificate profile*; nothing of an account is in it. */
export interface OfferedProfile {
  readonly name: string;
  /** False: a private CA, which may certify internal names. */
  readonly publicTrust: boolean;
}

export interface RequestView {
  readonly mayEdit: boolean;
  /** Why the issue takes no CSR now; absent where it does. */
  readonly closed?: string;
  /** Those that this person can choose on this issue; empty for whoever may not edit it. */
  readonly profiles: readonly OfferedProfile[];
  /** What the issue names now, offered or not. */
  readonly profile?: string;
  /** There is a CSR already; another takes its place. */
  readonly hasCsr: boolean;
  readonly purpose: RequestPurpose;
  /** Names of the certificate that is renewed or replaced. */
  readonly names: readonly string[];
  /** The transition that orders, where this person can make it now. */
  readonly orderBy?: string;
  /** The issue has a certificate that a key store can be made of. */
  readonly hasCertificate: boolean;
}

/** `first`: a new certificate; `renewal`: this issue was opened to renew another's; `next`: the issue has one already. */
export type RequestPurpose = 'first' | 'renewal' | 'next';

/** Everything that speaks about a CSR at once. */
export interface RequestCheck {
  readonly findings: readonly Finding[];
}

/** What became of a CSR that was submitted. */
export interface Submitted {
  /** The transition that orders was made. */
  readonly ordered: boolean;
  /** What happens next, or what the person does next. */
  readonly next: string;
}

/** Public parts alone: the key is where the person saved it. */
export interface ChainView {
  /** Leaf first, then its issuers. */
  readonly pem: string;
  readonly commonName: string;
}
