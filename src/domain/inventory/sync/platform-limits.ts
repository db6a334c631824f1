/** What the platform and SCM let one walk do, as a table; the walk keeps to a share of it, so that orders are never held up. */

/** Forge, platform quotas and limits. */
const PLATFORM = {
  /** Outgoing calls of one invocation in a minute of its run time. */
  callsPerMinute: 100,
  /** Writes of 10 KB each, of one installation. */
  writesPerMinute: 4_000,
  /** Pushes in a row, each from the job that the one before it began. */
  chain: 1_000,
} as const;

/** One job does no more than this and leaves the rest to the next one. */
export const PORTION = {
  /** A few are left for signing in. */
  calls: PLATFORM.callsPerMinute - 10,
  /** Writes; the page that passes the mark is finished. Two portions in one minute still keep to the limit. */
  writes: 1_000,
  /** Of its own time (manifest: 120 s), after which no further page is begun. */
  milliseconds: 60_000,
} as const;

/** The rest is for orders, certificates and screens. */
const OWN_SHARE = 0.6;
export const WRITES_PER_MINUTE = PLATFORM.writesPerMinute * OWN_SHARE;

/** Then the chain is left to end, and the hourly duty begins another one. */
export const MOST_HOPS = PLATFORM.chain - 100;

/** Bytes that count as one write. */
const WRITE_UNIT_BYTES = 10_000;

/** @returns the writes that the platform counts for a value of so many characters, nearly */
export function writesFor(characters: number): number {
  return Math.max(1, Math.ceil(characters / WRITE_UNIT_BYTES));
}

/** @returns seconds to wait after a portion, so that the rate of writing holds */
export function pauseAfter(writes: number, elapsedMs: number): number {
  const owed = (writes / WRITES_PER_MINUTE) * 60 - elapsedMs / 1_000;
  return Math.min(900, Math.max(0, Math.ceil(owed)));
}
