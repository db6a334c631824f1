/** The moment of a certificate within the window that its CA suggests: always the same for the same window. */
import { DAY_MS, HOUR_MS, SECOND_MS } from '../../validity';
import { fractionOf } from '../../work/schedule';
import type { Life } from '../calendar/life';
import { latestSafeAt } from '../reminders/latest-safe';
import type { SuggestedWindow } from './ca-window';

/** What a CA pulls forward is due at once: certificates that hear of it together begin over so long a time. */
export const PULLED_SPREAD_MS = 4 * HOUR_MS;

/** CAs date certificates back by an hour or so, and an incident by as much. */
const DATED_BACK_MS = DAY_MS;

/** Where the CA wants a certificate renewed before this share of its life, that is no plan of renewals but an incident. */
const EARLY = 1 / 3;

/** @returns epoch milliseconds, uniform over the window (RFC 9773 §4.2); what was past when the app heard of it, soon after */
export function momentInWindow(life: Life, { start, end, since }: SuggestedWindow): number {
  const heard = since ?? Math.max(start, life.notBefore);
  const picked = start + fractionOf(`${life.id}#ca-window`) * (end - start);
  if (picked >= heard) return picked;
  const room = Math.max(0, latestSafeAt(life) - heard);
  return heard + fractionOf(`${life.id}#pulled`) * Math.min(PULLED_SPREAD_MS, room);
}

/** Ends before it starts, or only when it is too late: not to be followed (RFC 9773 §4.2). */
export function isUsable({ start, end }: SuggestedWindow, { notAfter }: Life): boolean {
  return start < end && end < notAfter + SECOND_MS;
}

/** Before the certificate was there: the CA cannot mean this one. */
export function isBeforeItsTime({ start }: SuggestedWindow, { notBefore }: Life): boolean {
  return start < notBefore - DATED_BACK_MS;
}

/** Whether the window calls for the certificate while it is young. */
export function isEarly({ start }: SuggestedWindow, { notBefore, notAfter }: Life): boolean {
  return start < notBefore + EARLY * (notAfter + SECOND_MS - notBefore);
}

/** A young certificate is renewed where the window was asked for this very one, and the one before was not called in early as well. */
export function mayComeEarly(window: SuggestedWindow, life: Life): boolean {
  return window.repeated !== true && !isBeforeItsTime(window, life);
}
