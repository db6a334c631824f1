/**
 * Counting with a certificate's dates (RFC 5280 §4.1.2.5, BR 6.3.2) in epoch milliseconds, so that neither time zone nor
 * clock change can move a deadline. `notAfter` is the last second in which the certificate is valid: it is inclusive.
 */

export const SECOND_MS = 1_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** 99991231235959Z, which RFC 5280 §4.1.2.5 reserves for "has no well-defined expiry". */
export const NO_EXPIRY_MS = Date.UTC(9999, 11, 31, 23, 59, 59);

/** True for a certificate that states it never expires: nothing is to be scheduled for it. */
export function neverExpires(notAfter: number): boolean {
  return notAfter >= NO_EXPIRY_MS;
}

/** True once the inclusive second `notAfter` is over. A date that is no number counts as expired: it proves nothing. */
export function expired(notAfter: number, now: number): boolean {
  return !(now < notAfter + SECOND_MS);
}

/** Whole days of 86,400 s that remain, rounded down: 0 on the last day, negative once expired. */
export function daysLeft(notAfter: number, now: number): number {
  return Math.floor((notAfter + SECOND_MS - now) / DAY_MS);
}

/** Length of the validity period as BR 6.3.2 counts it: both ends inclusive, any excess over a day counts as one more. */
export function validityDays(notBefore: number, notAfter: number): number {
  return Math.ceil((notAfter - notBefore + SECOND_MS) / DAY_MS);
}
