/** What a person sees of an issue's certificate in full, and of those before and after it. */
import type { Order } from '../order/order';
import { dueAt } from '../renewal/own-renewal';
import type { RenewalPolicy } from '../renewal/policy';
import { expired, neverExpires } from '../validity';
import { attachmentName } from './certificate';
import type { Certificate } from './certificate';

export interface CertificateView {
  /** Absent where the issue has none. */
  readonly current?: CurrentCertificate;
  /** Newest first; the current one among them. */
  readonly history: readonly HistoryEntry[];
  /** Of an issue that was opened to renew a certificate: that one. */
  readonly renewalOf?: HistoryEntry;
}

export interface CurrentCertificate {
  readonly id: string;
  readonly commonName: string;
  /** Leaf first, then its issuers. */
  readonly pem: string;
  readonly fileName: string;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Epoch milliseconds from which it is to be renewed; absent where it never expires. */
  readonly renewalBegins?: number;
  /** Epoch milliseconds of SCM's last answer about it. */
  readonly lookedAt: number;
}

/** What has become of a certificate. */
export type Fate = 'valid' | 'expired' | 'renewed' | 'replaced' | 'revoked';

export interface HistoryEntry {
  readonly id: string;
  /** Whether it is the issue's own present one. */
  readonly current: boolean;
  readonly fate: Fate;
  /** Where it is kept; absent on an issue that the person may not see, and then nothing else is told of it. */
  readonly issue?: { readonly key: string; readonly here: boolean };
  readonly certId?: string;
  readonly serialNumber?: string;
  readonly commonName?: string;
  readonly notBefore?: number;
  readonly notAfter?: number;
}

export function currentView(certificate: Certificate, policy: RenewalPolicy): CurrentCertificate {
  const { id, commonName, pem, notBefore, notAfter, lookedAt } = certificate;
  const begins = neverExpires(notAfter) ? {} : { renewalBegins: dueAt(certificate, policy) };
  return { id, commonName, pem, notBefore, notAfter, lookedAt, fileName: attachmentName(certificate), ...begins };
}

interface Seen {
  readonly current: boolean;
  /** Undefined where the person may not see it. */
  readonly issue: { readonly key: string; readonly here: boolean } | undefined;
  /** Whether what took its place was a replacement. */
  readonly replaced: boolean;
  readonly now: number;
}

export function historyEntry(certificate: Certificate, { current, issue, ...seen }: Seen): HistoryEntry {
  const { id, certId, serialNumber, commonName, notBefore, notAfter } = certificate;
  const entry = { id, current, fate: fateOf(certificate, seen) };
  return issue ? { ...entry, issue, certId, serialNumber, commonName, notBefore, notAfter } : entry;
}

type Becoming = Pick<Seen, 'replaced' | 'now'>;

function fateOf({ revoked, supersededBy, notAfter }: Certificate, { replaced, now }: Becoming): Fate {
  if (revoked) return 'revoked';
  if (replaced) return 'replaced';
  if (supersededBy) return 'renewed';
  return expired(notAfter, now) ? 'expired' : 'valid';
}

/** @returns orders of a lineage that came to a certificate, in their order */
export function issuedOf(generations: readonly Order[]): Extract<Order, { state: 'issued' }>[] {
  return generations.filter((order) => order.state === 'issued');
}
