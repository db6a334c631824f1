/** How many renewals a number of certificates makes under each limit of the Baseline Requirements, now and to come. */
import { limitsFrom } from '../../baseline-requirements';

export interface RenewalPace {
  /** Epoch milliseconds from which what is issued lasts no longer. */
  readonly from: number;
  readonly maximumDays: number;
  /** Days after which such a certificate is renewed. */
  readonly renewedAfterDays: number;
  /** Renewals a week for all of them together, rounded. */
  readonly perWeek: number;
}

/** CAs issue a day less than the limit, and two thirds of a life is when a certificate is renewed (facts of the field). */
const DAY_LESS = 1;
const RENEWED_AT = 2 / 3;

const WEEK = 7;

/** @param certificates how many have to be kept valid */
export function renewalPaces(certificates: number, now: number): readonly RenewalPace[] {
  return limitsFrom(now).map(({ from, maximumDays }) => {
    const renewedAfterDays = Math.round((maximumDays - DAY_LESS) * RENEWED_AT);
    return { from, maximumDays, renewedAfterDays, perWeek: Math.round((certificates * WEEK) / renewedAfterDays) };
  });
}
