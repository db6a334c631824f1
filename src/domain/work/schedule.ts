/**
 * When an order is looked at again. Delays are tables; when a table has ended the hourly sweep goes on.
 * Jitter is derived from the order's id, so that it never moves and a crowd of orders spreads out.
 */

/** Certificates of DV profiles are there within minutes. A queue delay ends at 900 s (Forge), the jitter included. */
export const COLLECT_DELAYS_SECONDS = {
  forPerson: [30, 60, 120, 300, 600, 780],
  /** Nobody waits for it: a certificate that takes some minutes is asked for once or twice. */
  byApp: [240, 480, 780],
} as const;

/** After SCM or Jira were busy. Their own `Retry-After` counts where it is longer. */
export const RETRY_DELAYS_SECONDS = [20, 60, 180, 600, 780] as const;

/** The sweep runs every hour; what it shall find has to be due a little earlier. */
export const SWEEP_AFTER_SECONDS = 3_300;

/**
 * For an order that waits to be sent, after SCM was busy or gave no answer; the last one repeats, and what the queue cannot hold is found by the hourly sweep.
 * What nobody waits for is tried daily in the end: with the jitter always within a day, so that no day on which SCM
 * answers is missed, and what waited comes back spread over hours. Its own `Retry-After` counts where it is longer.
 */
export const OUTAGE_DELAYS_SECONDS = {
  forPerson: [60, 600, SWEEP_AFTER_SECONDS],
  byApp: [60, 600, 6_000, 68_400],
} as const;

/** So many failures in a row are no stumble of SCM: whoever waits is told. */
export const OUTAGE_TOLD_AFTER = { forPerson: 2, byApp: 3 } as const;

/** Longest delay that a queue event can have (Forge, async events). */
export const LONGEST_QUEUE_DELAY_SECONDS = 900;

/** Share of the delay by which the jitter may move it either way. */
const JITTER = 0.15;

/** Spreads what differs in the last digits only (finalizer of MurmurHash3, 32 bit). */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** @returns a number in [0, 1), always the same for one text (FNV-1a, 32 bit, mixed) */
export function fractionOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mixed(hash) / 4_294_967_296;
}

/**
 * @param delays the table, in seconds
 * @param attempt how often it was tried before, from 0
 * @param id what the jitter is derived from
 * @returns seconds until the next try; the sweep's interval once the table has ended
 */
export function delaySeconds(delays: readonly number[], attempt: number, id: string): number {
  return jittered(delays[attempt] ?? SWEEP_AFTER_SECONDS, id, attempt);
}

/** As `delaySeconds`, by the table for an SCM that does not answer. */
export function outageDelaySeconds(by: keyof typeof OUTAGE_DELAYS_SECONDS, attempt: number, id: string): number {
  const delays = OUTAGE_DELAYS_SECONDS[by];
  return jittered(delays[Math.min(attempt, delays.length - 1)] ?? SWEEP_AFTER_SECONDS, id, attempt);
}

function jittered(base: number, id: string, attempt: number): number {
  const spread = 1 + JITTER * (2 * fractionOf(`${id}#${attempt}`) - 1);
  return Math.round(base * spread);
}
