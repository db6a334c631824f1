/** How long a certificate is still good, in words. */
import { formatDistanceStrict } from 'date-fns';
import { expired, SECOND_MS } from './validity';

/**
 * @param notAfter epoch milliseconds of the last valid second
 * @param now epoch milliseconds
 * @returns `expires in 6 months` or `expired 3 days ago`
 */
export function expiresIn(notAfter: number, now: number): string {
  const distance = formatDistanceStrict(notAfter + SECOND_MS, now, { addSuffix: true });
  return `${expired(notAfter, now) ? 'expired' : 'expires'} ${distance}`;
}
