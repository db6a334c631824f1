/** Median, 95th percentile and largest of some lengths. */

export interface Distribution {
  readonly count: number;
  readonly median: number;
  readonly percentile95: number;
  readonly largest: number;
}

/** Nearest-rank method: always one of the values. Zero throughout when there are none. */
export function distributionOf(values: readonly number[]): Distribution {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { count: sorted.length, median: rank(0.5), percentile95: rank(0.95), largest: rank(1) };
}
