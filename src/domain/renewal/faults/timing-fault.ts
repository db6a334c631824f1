/** A moment of renewal that comes again and again, or too late: refused, with the arithmetic. */
import type { Term } from '../../profiles/expiry-window';
import { DAY_MS, SECOND_MS } from '../../validity';
import { LONGEST_WINDOW_DAYS, UNATTENDED } from '../policy';
import type { RenewalTiming } from '../policy';
import { targetOf } from '../calendar/renewal-target';
import type { Moments, Target } from '../calendar/renewal-target';

/** Percent of life between which a renewal is neither a loop nor too late to be tried again. */
export const FEWEST_PERCENT = 33;
export const MOST_PERCENT = 95;

/** @returns what is wrong with the timing; undefined when it leaves time between renewals and before the end */
export function timingFault(timing: RenewalTiming, term: Term | undefined): string | undefined {
  if (timing.by === 'ca-window') return undefined;
  return timing.by === 'fraction' ? fractionFault(timing.lived, term) : windowFault(timing.days, term);
}

/** @returns the policy's own moment of a certificate that lives so many days and begins at 0, without jitter */
export function targetAtTerm(policy: Moments, days: number): Target & { readonly end: number } {
  const end = days * DAY_MS;
  return { ...targetOf({ id: '', notBefore: 0, notAfter: end - SECOND_MS }, policy), end };
}

function fractionFault(lived: number, term: Term | undefined): string | undefined {
  // What is shown is rounded; what is judged is not.
  if (lived >= FEWEST_PERCENT / 100 && lived <= MOST_PERCENT / 100) return undefined;
  const percent = Math.round(lived * 1_000) / 10;
  const range = `From ${FEWEST_PERCENT} to ${MOST_PERCENT} percent of life are possible.`;
  if (!term || !Number.isFinite(percent)) return range;
  const { days } = term;
  const after = Math.floor(lived * days);
  const beginning = `${BEGINNINGS[term.from](days)} At ${percent} % of that it would be renewed`;
  if (lived >= 1) return `${beginning} ${after} days after it is issued, when it has expired. ${range}`;
  return percent > MOST_PERCENT
    ? `${beginning} ${days - after} days before it expires, too late to try again. ${range}`
    : `${beginning} every ${Math.max(0, after)} days, each time billed. ${range}`;
}

/** A window that most are happy with. */
const USUAL_WINDOW_DAYS = 30;

function windowFault(windowDays: number, term: Term | undefined): string | undefined {
  if (!Number.isInteger(windowDays) || windowDays < 1 || windowDays > LONGEST_WINDOW_DAYS) {
    return `The expiry window is a whole number of days from 1 to ${LONGEST_WINDOW_DAYS}.`;
  }
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

const BEGINNINGS: Record<Term['from'], (days: number) => string> = {
  'this certificate': (days) => `This certificate is valid for ${days} days.`,
  'last certificate': (days) => `The last certificate of this profile is valid for ${days} days.`,
  'public maximum': (days) => `A public certificate that is issued today is valid for ${days} days at most.`,
};

/** Whole days from one renewal to the next. */
function interval(termDays: number, days: number): number {
  return Math.floor(targetAtTerm({ ...UNATTENDED, timing: { by: 'window', days } }, termDays).target / DAY_MS);
}
