/** How long a public CA may make a certificate valid on a day (BR 6.3.2, ballot SC-081v3): it issues less than was asked for. */

interface Limit {
  /** Epoch milliseconds of the first day. */
  readonly from: number;
  readonly days: number;
}

const LIMITS: readonly Limit[] = [
  { from: Date.UTC(2029, 2, 15), days: 47 },
  { from: Date.UTC(2027, 2, 15), days: 100 },
  { from: Date.UTC(2026, 2, 15), days: 200 },
  { from: -Infinity, days: 398 },
];

/** @param notBefore epoch milliseconds */
export function longestDays(notBefore: number): number {
  return LIMITS.find(({ from }) => notBefore >= from)?.days ?? 0;
}
