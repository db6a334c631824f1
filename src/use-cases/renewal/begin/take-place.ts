/** A profile's daily cap: before the app begins a renewal by itself, it takes one of the day's places, or the first free one after. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { placesAhead } from '../../../domain/renewal/hold-renewal';
import type { RenewalPolicy } from '../../../domain/renewal/policy';
import type { RenewalLimits } from '../../../domain/renewal/schedule-renewal';
import type { Ports } from '../../ports/ports';

interface Taking {
  readonly certificate: Certificate;
  readonly policy: RenewalPolicy;
  readonly limits?: RenewalLimits;
}

/** Twice the same: whoever has a place keeps it. @returns when it may begin, epoch milliseconds: now, or on a later day; the latest safe moment where no day has room */
export async function takePlace(
  ports: Pick<Ports, 'now' | 'renewalPlaces'>,
  { certificate, policy, limits }: Taking,
): Promise<number> {
  const { dailyCap: cap } = policy;
  const now = ports.now();
  if (cap === undefined) return now;
  const { places, latestSafe } = placesAhead({ certificate, policy, now, ...(limits && { limits }) });
  for (const { day, at } of places) {
    if (await ports.renewalPlaces.take(certificate.profileId, day, { who: certificate.id, cap })) return at;
  }
  return latestSafe;
}
