/** What becomes of a certificate profile's terms under the Baseline Requirements: today, and from each day on which the maximum falls. */
import { maximumValidityDays, upcomingLimits } from '../../baseline-requirements';

export interface IssuedTerms {
  /** Epoch milliseconds from which it holds; the first one holds today. */
  readonly from: number;
  /** Longest term in days that a publicly trusted certificate is issued for: CAs stay a day below the maximum. */
  readonly longest: number;
  /** The terms in days as they are issued, shortest first. */
  readonly terms: readonly number[];
  /** Some term is longer than what is issued. */
  readonly isCut: boolean;
}

/** @param terms days, as SCM offers them. @param now epoch milliseconds. @returns in the order of time */
export function issuedTerms(terms: readonly number[], now: number): readonly IssuedTerms[] {
  const today = { from: now, maximumDays: maximumValidityDays(now) ?? Infinity };
  return [today, ...upcomingLimits(now)].map(({ from, maximumDays }) => {
    const longest = maximumDays - 1;
    const issued = [...new Set(terms.map((days) => Math.min(days, longest)))].sort((one, other) => one - other);
    return { from, longest, terms: issued, isCut: terms.some((days) => days > longest) };
  });
}
