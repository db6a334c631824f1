/** The app begins a renewal by itself: the intent is stored first, and a place of the day is taken before. */
import type { Certificate, Renewal } from '../../../domain/certificate/certificate';
import { begun } from '../../../domain/certificate/certificate-steps';
import { heldUntil } from '../../../domain/certificate/renewal-steps';
import type { RenewalRule } from '../../../domain/renewal/decide-renewal';
import { needsPlace } from '../../../domain/renewal/hold-renewal';
import { DEFAULT_POLICY } from '../../../domain/renewal/policy';
import type { Ports } from '../../ports/ports';
import type { Care } from '../look-after-certificate';
import { takePlace } from '../../limits/take-place';

type Needs = Pick<Ports, 'now' | 'newId' | 'certificates' | 'renewalPlaces'>;

/** What a forced renewal calls up is spread already, and takes no place. @returns undefined when another job was faster */
export async function beginRenewal(ports: Needs, care: Care, rule: RenewalRule): Promise<Certificate | undefined> {
  const { certificate, limits, profile: policy = DEFAULT_POLICY } = care;
  const now = ports.now();
  const { id: who, profileId: of } = certificate;
  const isCounted = rule === 'in-window' && needsPlace({ certificate, policy, limits, now });
  const at = isCounted ? await takePlace(ports, { of, who, certificate, policy, limits }) : now;
  const next = at > now ? heldUntil(certificate, at, now) : begun(certificate, byApp(ports, care), now);
  return ports.certificates.replace(certificate, next);
}

/** In a service project it stays on the request: its customer would see no other issue. */
export function byApp(
  ports: Pick<Ports, 'newId'>,
  { profile, certificate }: Pick<Care, 'profile' | 'certificate'>,
): Omit<Renewal, 'begunAt'> {
  const issueWanted = !certificate.serviceDesk && profile?.openRenewalIssue !== 'when-needed';
  return { by: 'app', because: 'policy', issueWanted, token: ports.newId() };
}
