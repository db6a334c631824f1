/** A certificate of a profile as the renewal plan takes it. */
import type { Certificate } from '../../../certificate/certificate';
import type { OwnRenewal } from '../../own-renewal';
import type { CertificateToPlan, PlanState } from '../certificate-to-plan';
import { keyOf } from './plan-source';

/** As many as say which domains it needs. */
export const NAMES_IN_PLAN = 20;

/** @returns undefined for one that has its successor already, or is revoked */
export function factsOfCertificate(
  certificate: Certificate,
  { publicTrust }: { readonly publicTrust: boolean },
): CertificateToPlan | undefined {
  const { id, profileId, supersededBy, revoked, issueId, createdAt } = certificate;
  if (supersededBy ?? revoked) return undefined;
  const { commonName: name, names, serialNumber, notBefore, notAfter, ownRenewal, turn, caWindow } = certificate;
  return {
    ...{ id, source: keyOf({ kind: 'profile', id: profileId }), name, names: names.slice(0, NAMES_IN_PLAN) },
    ...{ serialNumber, notBefore, notAfter, createdAt, state: stateOf(certificate), issueId },
    ...{ requester: '', publicTrust },
    ...(ownRenewal && { own: ownOf(ownRenewal) }),
    ...(turn !== undefined && { turn }),
    ...(caWindow?.window && { suggested: caWindow.window }),
  };
}

/** Without who decided it. */
function ownOf({ timing, byItself }: OwnRenewal): NonNullable<CertificateToPlan['own']> {
  return { ...(timing && { timing }), ...(byItself !== undefined && { byItself }) };
}

/** A person who asked for a renewal after *Do Not Renew* has decided anew. */
function stateOf({ noRenewal, compromised, renewal }: Certificate): PlanState {
  if (noRenewal && (renewal?.begunAt ?? 0) < noRenewal.at) return 'unwanted';
  if (compromised) return 'compromised';
  if (!renewal) return 'waiting';
  return renewal.by === 'app' ? 'under-way' : 'with-person';
}
