/** What a report that its key was seen by someone else means for a certificate. */
import { expired } from '../validity';
import { alsoTell } from '../work/work';
import type { Certificate } from './certificate';

/**
 * Reported on another issue, or found out: its issue is told once, where the certificate could still be used.
 * @returns the very same certificate where it is known of already
 */
export function keyReported(certificate: Certificate, now: number): Certificate {
  const { compromised, revoked, notAfter, serialNumber } = certificate;
  if (compromised) return certificate;
  const known = { ...certificate, compromised: { at: now } };
  if (revoked || expired(notAfter, now)) return known;
  return alsoTell(known, { kind: 'key-compromised', serialNumber }, now);
}
