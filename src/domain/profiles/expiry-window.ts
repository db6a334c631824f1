/** How long a profile's certificates live, as far as that is known: what its renewal policy is held against. */
import { maximumValidityDays } from '../baseline-requirements';

/** How long certificates of a profile live, and how that is known. */
export interface Term {
  readonly days: number;
  readonly from: 'last certificate' | 'public maximum' | 'this certificate';
}

/** As it was at a moment. */
export interface KnownTerm extends Term {
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * @param lastTermDays of the profile's last certificate, where there is one
 * @param now epoch milliseconds; the public maximum shrinks over the years
 * @returns undefined for a private CA without a certificate yet: its terms are its own affair
 */
export function knownTerm(
  { publicTrust }: { readonly publicTrust: boolean },
  lastTermDays: number | undefined,
  now: number,
): KnownTerm | undefined {
  if (lastTermDays !== undefined) return { days: lastTermDays, from: 'last certificate', at: now };
  const days = publicTrust ? maximumValidityDays(now) : undefined;
  return days === undefined ? undefined : { days, from: 'public maximum', at: now };
}
