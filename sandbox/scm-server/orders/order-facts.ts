/** An order as a person sees it in SCM's own screens. */
import { issuedAt, statusAt, validityOf } from './life-cycle';
import type { CertStatus, Order, OrderAction } from './order';

/** Times are epoch milliseconds; fields that don't apply yet are absent. */
export interface OrderFacts {
  readonly certId: string;
  readonly clientId: string;
  readonly organization: string;
  readonly action: OrderAction;
  /** certId of what this order renews or replaces. */
  readonly predecessor?: string;
  readonly status: CertStatus;
  readonly comments: string;
  readonly externalRequester: string;
  readonly customFields: Readonly<Record<string, string>>;
  /** SHA-256 of the CSR's public key (SubjectPublicKeyInfo DER), lower-case hex. */
  readonly spkiSha256: string;
  readonly commonName: string;
  readonly names: readonly string[];
  readonly requestedAt: number;
  readonly issuedAt?: number;
  readonly notBefore?: number;
  readonly notAfter?: number;
  /** 32 lower-case hex digits. */
  readonly serialNumber?: string;
  readonly refusal?: string;
  readonly revokedAt?: number;
  readonly reasonCode?: number;
  readonly renewedBy: readonly string[];
  readonly replacedBy: readonly string[];
}

export function factsOf(order: Order, now: number): OrderFacts {
  const { clientId, organization, action, predecessor, comments, externalRequester, customFields } = order.request;
  return {
    ...{ certId: order.certId, clientId, organization, action, status: statusAt(order, now) },
    ...{ comments, externalRequester, customFields, requestedAt: order.requestedAt },
    spkiSha256: order.request.csr.spkiSha256,
    commonName: order.request.commonName,
    names: order.request.names.map(({ value }) => value),
    ...(predecessor && { predecessor }),
    ...issueFacts(order, now),
    ...(order.refused && { refusal: order.refused.message }),
    ...(order.revoked && { revokedAt: order.revoked.at, reasonCode: order.revoked.reasonCode }),
    renewedBy: successorsOf(order, 'renew'),
    replacedBy: successorsOf(order, 'replace'),
  };
}

function issueFacts(order: Order, now: number): Partial<OrderFacts> {
  const validity = validityOf(order, now);
  return validity ? { issuedAt: issuedAt(order), ...validity, serialNumber: order.serialNumber } : {};
}

function successorsOf(order: Order, action: OrderAction): readonly string[] {
  return order.successors.filter((next) => next.action === action).map((next) => next.order.certId);
}
