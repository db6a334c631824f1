/** Journey 2: asks SCM how the order stands, collects what was issued, and takes it only if it is what was asked for. */
import type { CertificateRecord } from '../../../domain/certificate-record';
import type { AppliedOrder, Order, RequestedOrder } from '../../../domain/order/order';
import { toDeclined, toIssued, toMismatched, toRejected } from '../../../domain/order/order-steps';
import { lookLater, postponed } from '../../../domain/order/order-work';
import type { ScmStatus } from '../../../domain/order/scm-status';
import { asProblem, Problem } from '../../../domain/problem';
import type { CollectedCertificate } from '../../../pki/collected';
import type { Ports } from '../../ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'scm'>;
type Pending = RequestedOrder | AppliedOrder;

/** Words of SCM after which no certificate will come from this order. */
const ENDED: Partial<Record<ScmStatus, string>> = {
  rejected: 'The CA rejected the order. SCM shows the reason at the certificate.',
  revoked: 'The certificate was revoked in SCM before it could be collected.',
};

/** @returns the order as stored; undefined when another job was faster */
export async function collectCertificate(ports: Needs, order: Pending): Promise<Order | undefined> {
  try {
    return await lookAndCollect(ports, order);
  } catch (thrown) {
    return ports.orders.replace(order, postponed(order, asProblem(thrown), ports.now()));
  }
}

async function lookAndCollect(ports: Needs, order: Pending): Promise<Order | undefined> {
  const profile = await ports.profiles.find(order.request.profileId);
  if (!profile) throw profileIsGone(order);
  const status = await ports.scm.status(profile, order.certId);
  if (status === 'declined') return ports.orders.replace(order, toDeclined(order, ports.now()));
  const ended = ENDED[status];
  if (ended) {
    const refusal = { kind: 'refused', actor: 'scm-operator', reasons: [ended] } as const;
    return ports.orders.replace(order, toRejected(order, refusal, ports.now()));
  }
  // A word that we don't know may mean issued: then the download decides.
  const bundle =
    status === 'requested' || status === 'applied' ? undefined : await ports.scm.collect(profile, order.certId);
  if (bundle !== undefined) return take(ports, order, bundle);
  return ports.orders.replace(order, lookLater(order, status === 'requested' ? 'requested' : 'applied', ports.now()));
}

async function take(ports: Needs, order: Pending, bundle: string): Promise<Order | undefined> {
  // Loaded here and not at the top: X.509 code costs 45 ms at a cold start, and most looks find nothing to collect.
  const { checkCollected } = await import('../../../pki/collected');
  const { certificate, findings } = await checkCollected(bundle, order.request, { now: ports.now() });
  if (!certificate) throw new Problem('scm-unreadable', 'What SCM delivered is not a certificate.');
  const refused = findings.filter((finding) => finding.severity === 'refuse').map((finding) => finding.message);
  if (refused.length > 0) return ports.orders.replace(order, toMismatched(order, refused, ports.now()));
  const record = recordOf(order, certificate);
  if (!(await ports.certificates.claimSerialNumber(record.serialNumber, order.id))) {
    return ports.orders.replace(order, toMismatched(order, [seenBefore(record.serialNumber)], ports.now()));
  }
  const warnings = findings.map((finding) => finding.message);
  return ports.orders.replaceWithCertificate(order, toIssued(order, warnings, ports.now()), record);
}

function recordOf(order: Pending, { leaf, chainPem }: CollectedCertificate): CertificateRecord {
  const { commonName, spkiSha256, profileId } = order.request;
  return {
    ...{ commonName, spkiSha256, profileId, pem: chainPem },
    certId: order.certId,
    orderId: order.id,
    lineage: order.lineage,
    issueId: order.issueId,
    names: [...leaf.dnsNames, ...leaf.ipAddresses],
    serialNumber: leaf.serialNumber.hex,
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
  };
}

function seenBefore(serialNumber: string): string {
  return `The certificate with serial number ${serialNumber} already belongs to another order.`;
}

function profileIsGone(order: Pending): Problem {
  return new Problem(
    'scm-credentials',
    `The profile “${order.request.profileName}” was removed, so the certificate with SCM id ${order.certId} cannot be collected.`,
  );
}
