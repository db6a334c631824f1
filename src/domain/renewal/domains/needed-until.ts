/** Until when the domains of a certificate have to be validated, so that its renewal finds them so. */
import type { Certificate } from '../../certificate/certificate';
import { expired, neverExpires, SECOND_MS } from '../../validity';
import { dueAt, policyFor } from '../own-renewal';
import type { RenewalPolicy } from '../policy';

/** Epoch milliseconds. */
export interface NeededUntil {
  readonly until: number;
  /** When the app renews it by itself; absent where a person does, who may do so until it ends. */
  readonly renewsAt?: number;
}

/**
 * @param firstEnd when the first of its domains ends (epoch milliseconds)
 * @returns undefined where it is not renewed
 */
export function neededUntil(
  certificate: Certificate,
  policy: RenewalPolicy,
  { firstEnd, now }: { readonly firstEnd: number; readonly now: number },
): NeededUntil | undefined {
  if (!isRenewed(certificate, now)) return undefined;
  if (!renewsByItself(certificate, policy)) return { until: certificate.notAfter + SECOND_MS };
  const renewsAt = Math.max(now, dueAt(certificate, policy, { domainsValidUntil: firstEnd }));
  return { until: renewsAt, renewsAt };
}

function isRenewed({ supersededBy, revoked, noRenewal, notAfter }: Certificate, now: number): boolean {
  const isOver = supersededBy !== undefined || revoked !== undefined || noRenewal !== undefined;
  return !isOver && !neverExpires(notAfter) && !expired(notAfter, now);
}

function renewsByItself(certificate: Certificate, policy: RenewalPolicy): boolean {
  const { autoRenew, keyOnRenewal } = policyFor(certificate, policy);
  const isAsked = certificate.renewal?.by === 'person' || certificate.compromised !== undefined;
  return autoRenew && keyOnRenewal === 'reuse' && !isAsked;
}
