/** Somebody asked how a certificate stands: SCM is asked, and the issue is told. */
import type { Certificate } from '../../domain/certificate/certificate';
import { answered, revokedElsewhere } from '../../domain/certificate/certificate-steps';
import { requestOf } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import { latestThatCounts } from '../../domain/renewal/explain';
import { DEFAULT_POLICY } from '../../domain/renewal/policy';
import { statusOfCertificate } from '../../domain/rule/answer-status';
import { isWithheld } from '../current-certificate';
import { profileOfOrder } from '../order-profile';
import type { Ports } from '../ports/ports';
import { limitsOf } from '../limits/renewal-limits';

type Needs = Pick<
  Ports,
  'now' | 'orders' | 'certificates' | 'profiles' | 'scm' | 'accounts' | 'reference' | 'circuits'
>;

/** @returns the certificate as stored; undefined when another job was faster */
export async function checkCertificate(ports: Needs, certificate: Certificate): Promise<Certificate | undefined> {
  const order = await ports.orders.find(certificate.orderId);
  const generations = await ports.orders.listSince(certificate.lineage, certificate.generation);
  const latest = latestThatCounts(generations) ?? order;
  if (!latest) throw new Error(`The orders of ${certificate.id} are gone`);
  const request = requestOf(order);
  const profile = request && (await profileOfOrder(ports, request));
  const { seen, scm } = await look(ports, certificate, profile);
  const withheld = await isWithheld(ports, certificate, latest);
  const policy = profile ?? DEFAULT_POLICY;
  const limits = await limitsOf(ports, seen, policy);
  const known = { certificate: seen, latest, withheld, policy, limits, now: ports.now() };
  return ports.certificates.replace(certificate, answered(seen, statusOfCertificate(known, scm), ports.now()));
}

async function look(ports: Needs, certificate: Certificate, profile: Profile | undefined) {
  if (!profile) return { seen: certificate, scm: 'silent' } as const;
  try {
    const status = await ports.scm.status(profile, certificate.certId);
    const news = status === 'revoked' && !certificate.revoked;
    const seen = news ? revokedElsewhere(certificate, ports.now()) : { ...certificate, lookedAt: ports.now() };
    return { seen, scm: 'answered' } as const;
  } catch {
    return { seen: certificate, scm: 'silent' } as const;
  }
}
