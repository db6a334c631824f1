/** The CA/Browser Forum's timetable for publicly trusted TLS certificates (Baseline Requirements 2.2.6, §6.3.2), as data. */

export interface ValidityLimit {
  /** First instant of issuance, epoch milliseconds UTC, from which the limit holds. */
  readonly from: number;
  /** Longest validity in days of 86,400 s; CAs usually issue one day less. */
  readonly maximumDays: number;
}

/** Newest first, so that the first row that has begun is the one in force. */
const VALIDITY_LIMITS: readonly ValidityLimit[] = [
  { from: Date.UTC(2029, 2, 15), maximumDays: 47 },
  { from: Date.UTC(2027, 2, 15), maximumDays: 100 },
  { from: Date.UTC(2026, 2, 15), maximumDays: 200 },
  { from: Date.UTC(2020, 8, 1), maximumDays: 398 },
  { from: Date.UTC(2018, 2, 1), maximumDays: 825 },
];

/** The longest validity in days allowed for a certificate issued at `issuedAt` (epoch ms); undefined before 2018-03-01. */
export function maximumValidityDays(issuedAt: number): number | undefined {
  return VALIDITY_LIMITS.find((limit) => issuedAt >= limit.from)?.maximumDays;
}

/** @returns the limits that do not hold yet, in the order of time */
export function upcomingLimits(now: number): readonly ValidityLimit[] {
  return VALIDITY_LIMITS.filter(({ from }) => from > now).reverse();
}

/** The limit in force at `now` (epoch ms), and those that are to come; the earliest first. */
export function limitsFrom(now: number): readonly ValidityLimit[] {
  const past = VALIDITY_LIMITS.findIndex(({ from }) => from <= now);
  return VALIDITY_LIMITS.slice(0, past + 1 || undefined).toReversed();
}
