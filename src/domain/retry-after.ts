/** How long another side wants to be left alone (`Retry-After`, RFC 9110 §10.2.3). */

/**
 * @param header the header's text; a date is not read, our own table of delays is as good
 * @param most seconds that are believed at most
 */
export function retryAfter(header: string | null, most: number): { retryAfterSeconds?: number } {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfterSeconds: Math.min(seconds, most) } : {};
}
