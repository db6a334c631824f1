/** Until when a renewal has to be done so that an outage of a week after it still ends before the certificate does. */
import type { Certificate } from '../../certificate/certificate';
import { DAY_MS, SECOND_MS } from '../../validity';

/** A sixth of 46 days is more than a week. */
const SHARE_LEFT = 1 / 6;

/** @returns epoch milliseconds */
export function latestSafeAt({ notBefore, notAfter }: Pick<Certificate, 'notBefore' | 'notAfter'>): number {
  const end = notAfter + SECOND_MS;
  return end - Math.max((end - notBefore) * SHARE_LEFT, DAY_MS);
}
