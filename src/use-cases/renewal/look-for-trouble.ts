/** What may have happened to a certificate without a word to its issue: revoked in SCM, or its key reported elsewhere; and when SCM is asked. */
import type { Certificate } from '../../domain/certificate/certificate';
import { isLookDue, revokedElsewhere } from '../../domain/certificate/certificate-steps';
import { keyReported } from '../../domain/certificate/compromised-key';
import type { Profile } from '../../domain/profile';
import type { RenewalDecision } from '../../domain/renewal/decide-renewal';
import type { Ports } from '../ports/ports';
import type { Care } from './look-after-certificate';

type Needs = Pick<Ports, 'now' | 'knownKeys' | 'scm'>;

/**
 * Reported for another certificate, maybe while this one was on its way: nothing is renewed with such a key.
 * @returns the very same certificate where nothing is known against its key, or it was told already
 */
export async function withReportedKey(ports: Needs, certificate: Certificate): Promise<Certificate> {
  if (certificate.compromised || !(await ports.knownKeys.isBlocked(certificate.spkiSha256))) return certificate;
  return keyReported(certificate, ports.now());
}

/** What was revoked is not renewed: SCM is asked before anything is begun, and now and then anyway; where it is silent, whether it still is. */
export function isAskedOfScm(
  { certificate, limits }: Pick<Care, 'certificate' | 'limits'>,
  { act: what, rule }: RenewalDecision,
  now: number,
): boolean {
  const begins = (what === 'renew' || what === 'ask') && !certificate.renewal;
  const isSilent = rule === 'scm-silent' && limits.silence?.until === undefined;
  return begins || isSilent || isLookDue(certificate, now);
}

/** An SCM that does not answer keeps nothing from being decided: the order will meet the same trouble, and tells it. */
export async function lookAtScm(
  ports: Needs,
  { certificate, profile }: { readonly certificate: Certificate; readonly profile: Profile | undefined },
): Promise<Certificate> {
  if (!profile) return certificate;
  try {
    const status = await ports.scm.status(profile, certificate.certId);
    return status === 'revoked'
      ? revokedElsewhere(certificate, ports.now())
      : { ...certificate, lookedAt: ports.now() };
  } catch {
    return certificate;
  }
}
