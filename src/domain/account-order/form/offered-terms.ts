/** The terms that can be ordered today: those of the certificate profile that the Baseline Requirements let a CA issue. */
import { maximumValidityDays } from '../../baseline-requirements';

export interface OfferedTerms {
  /** Days, shortest first. */
  readonly terms: readonly number[];
  /** Terms of the profile that are too long for a public certificate today. */
  readonly cut: readonly number[];
  /** Longest validity of a public certificate today, in days. */
  readonly limit: number;
  /** Every term is longer than a public certificate may live: the profile can only be one of a private CA. */
  readonly isPrivate: boolean;
}

/** @param now epoch milliseconds */
export function offeredTerms(all: readonly number[], now: number): OfferedTerms {
  const limit = maximumValidityDays(now) ?? Number.POSITIVE_INFINITY;
  const sorted = [...new Set(all)].sort((one, other) => one - other);
  const terms = sorted.filter((days) => days <= limit);
  if (terms.length === 0) return { terms: sorted, cut: [], limit, isPrivate: sorted.length > 0 };
  return { terms, cut: sorted.filter((days) => days > limit), limit, isPrivate: false };
}
