/** One certificate or order as the Admin API sees it: the order's facts at a time, joined with the organization's. */
import type { Organization } from '../../../directory/organization-book';
import { approvedAt, issuedAt, statusAt, validityOf, type Validity } from '../../../orders/life-cycle';
import type { CertStatus, Fingerprints, Order, OrderAction } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';

/** Times are epoch milliseconds; what doesn't apply yet is absent. */
export interface CertificateFacts {
  readonly order: Order;
  readonly status: CertStatus;
  /** The department, where it belongs to one, else the organization. */
  readonly orgId: number;
  readonly organization: Organization;
  readonly department?: Organization;
  readonly validity?: Validity;
  readonly approved?: number;
  readonly issued?: number;
  readonly renewed?: number;
  readonly replaced?: number;
}

export function factsAt(order: Order, now: number, { directory }: ScmState): CertificateFacts {
  const organization = directory.organizations.named(order.request.organization);
  const { department: id } = order.request.origin;
  const department = id === undefined ? undefined : directory.organizations.find(id);
  return {
    ...{ order, organization, orgId: department?.id ?? organization.id, status: statusAt(order, now) },
    ...known('department', department),
    ...known('validity', validityOf(order, now)),
    ...(!order.imported && orderDates(order, now)),
    ...known('renewed', order.markedRenewedAt ?? succeededAt(order, 'renew')),
    ...known('replaced', order.replacedAt ?? succeededAt(order, 'replace')),
  };
}

function orderDates(order: Order, now: number): Pick<CertificateFacts, 'approved' | 'issued'> {
  const issued = issuedAt(order);
  return { ...known('approved', approvedAt(order, now)), ...known('issued', issued <= now ? issued : undefined) };
}

function succeededAt({ successors }: Order, action: OrderAction): number | undefined {
  return successors.find((next) => next.action === action)?.order.requestedAt;
}

/** The property, if there is something to say. */
export function known<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };
}

/** Hex octets separated by colons, as SCM writes serial numbers and fingerprints. */
export function colons(hex: string): string {
  return (hex.toUpperCase().match(/../g) ?? []).join(':');
}

export interface KeyWords {
  readonly keyAlgorithm: string;
  readonly keySize: number;
  /** Size or curve. */
  readonly keyParam: string;
  readonly keyType: string;
}

const curveBits: Readonly<Record<string, number>> = { 'P-256': 256, 'P-384': 384, 'P-521': 521 };

export function keyWords({ request: { csr } }: Order): KeyWords {
  const { key } = csr;
  const [keyAlgorithm, keyParam] = key.type === 'RSA' ? ['RSA', String(key.bits)] : ['EC', key.curve];
  return {
    keyAlgorithm,
    keyParam,
    keySize: curveBits[keyParam] ?? Number(keyParam),
    keyType: `${keyAlgorithm} - ${keyParam}`,
  };
}

/** What every certificate of the stand-in's CA has. */
export const LEAF = {
  signatureAlgorithm: 'SHA256withECDSA',
  keyUsages: (order: Order): readonly string[] =>
    order.request.csr.key.type === 'RSA' ? ['Digital Signature', 'Key Encipherment'] : ['Digital Signature'],
  extendedKeyUsages: ['TLS Web Server Authentication'],
  vendor: 'Sectigo Limited',
} as const;

export function issuerOf({ hierarchy }: ScmState): string {
  return hierarchy.intermediate.subject;
}

/** Hashes of the certificate as SCM writes them, under the given names. */
export function hashes(fingerprints: Fingerprints | undefined, names: Readonly<Record<keyof Fingerprints, string>>) {
  if (!fingerprints) return {};
  const { md5, sha1, sha256 } = fingerprints;
  return { [names.md5]: md5.toUpperCase(), [names.sha1]: sha1.toUpperCase(), [names.sha256]: sha256.toUpperCase() };
}
