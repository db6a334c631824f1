/**
 * When an order is looked at again. Delays are tables; when a table has ended the hourly sweep goes on.
 * Jitter is derived from the order's id, so that it never moves and a crowd of orders spreads out.
 */

/** Certificates of DV profiles are there within minutes. A queue delay ends at 900 s (Forge), the jitter included. */
export const COLLECT_DELAYS_SECONDS = [30, 60, 120, 300, 600, 780] as const;

/** After SCM or Jira were busy. Their own `Retry-After` counts where it is longer. */
export const RETRY_DELAYS_SECONDS = [20, 60, 180, 600, 780] as const;

/** The sweep runs every hour; what it shall find has to be due a little earlier. */
export const SWEEP_AFTER_SECONDS = 3_300;

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
  const base = delays[attempt] ?? SWEEP_AFTER_SECONDS;
  const spread = 1 + JITTER * (2 * fractionOf(`${id}#${attempt}`) - 1);
  return Math.round(base * spread);
}
