/** An expiry window that is as long as the certificates live renews them in a loop: refused, with the arithmetic. */
import { maximumValidityDays } from '../baseline-requirements';
import { dueAt } from '../renewal/policy';
import { DAY_MS, SECOND_MS } from '../validity';

/** How long certificates of a profile live, and how that is known. */
export interface KnownTerm {
  readonly days: number;
  readonly from: 'last certificate' | 'public maximum';
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
  if (lastTermDays !== undefined) return { days: lastTermDays, from: 'last certificate' };
  const days = publicTrust ? maximumValidityDays(now) : undefined;
  return days === undefined ? undefined : { days, from: 'public maximum' };
}

/** A window that most are happy with. */
const USUAL_WINDOW_DAYS = 30;

/** @returns what is wrong with the window, with the arithmetic; undefined when it leaves time between renewals */
export function windowFault(windowDays: number, term: KnownTerm | undefined): string | undefined {
  if (!term || windowDays < term.days) return undefined;
  const { days } = term;
  const better = Math.max(1, Math.min(USUAL_WINDOW_DAYS, Math.floor(days / 3)));
  return [
    BEGINNINGS[term.from](days),
    `Renewed ${windowDays} days before its end, each would be due on the day it is issued: in a loop, slowed down to a renewal every ${interval(days, windowDays)} days, each of them billed.`,
    better < days
      ? `Choose fewer than ${days} days; with ${better} it is every ${interval(days, better)} days.`
      : 'Certificates this short cannot be renewed by a window of whole days.',
  ].join(' ');
}

const BEGINNINGS: Record<KnownTerm['from'], (days: number) => string> = {
  'last certificate': (days) => `The last certificate of this profile is valid for ${days} days.`,
  'public maximum': (days) => `A public certificate that is issued today is valid for ${days} days at most.`,
};

/** Whole days from one renewal to the next. */
function interval(termDays: number, windowDays: number): number {
  const life = { notBefore: 0, notAfter: termDays * DAY_MS - SECOND_MS };
  return Math.floor(dueAt(life, { windowDays }) / DAY_MS);
}
