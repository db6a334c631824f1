/** What a judge found against one promise. */

export interface Verdict {
  readonly promise: string;
  readonly found: number;
  /** More than this breaks the promise. */
  readonly limit: number;
  readonly digits?: number;
  /** Some of what was found, for whoever has to look. */
  readonly examples: readonly string[];
}

export const MOST_EXAMPLES = 8;

/** @returns the verdict on a promise that nothing of the kind happens */
export function noneOf(promise: string, found: readonly string[]): Verdict {
  return { promise, found: found.length, limit: 0, examples: found.slice(0, MOST_EXAMPLES) };
}

export const isBroken = ({ found, limit }: Verdict): boolean => found > limit;
