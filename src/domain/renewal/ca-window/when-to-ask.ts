/** When a CA is asked about the time of a renewal: by its own *Retry-After*, four times a day at most and once at least. */
import { HOUR_MS, SECOND_MS } from '../../validity';
import type { CaWindow } from './ca-window';

/** Sooner, a few thousand certificates would keep the app busy with questions (RFC 9773 §4.3 lets clients set limits; Boulder asks for six hours). */
const SOONEST_MS = 6 * HOUR_MS;

/** Later, a CA that has to revoke within a day is not heard in time (RFC 9773 §4.3). */
const LATEST_MS = 24 * HOUR_MS;

/** @returns epoch milliseconds */
export function nextAskAt(now: number, retryAfterSeconds = 0): number {
  return now + Math.min(LATEST_MS, Math.max(SOONEST_MS, retryAfterSeconds * SECOND_MS));
}

/** @returns epoch milliseconds of the next question; Infinity where there is none ahead */
export function askAhead({ caWindow }: { readonly caWindow?: CaWindow }, now: number): number {
  return caWindow && caWindow.askAgainAt > now ? caWindow.askAgainAt : Infinity;
}
