/**
 * What is remembered of a host of SCM that does not answer: so that a thousand orders don't each wait for an answer that
 * does not come. Kept only while calls fail: a host that answers has no record.
 */
import { utc } from '../format-time';

export interface Circuit {
  /** Calls in a row without an answer. */
  readonly failures: number;
  /** Epoch milliseconds of the first of them. */
  readonly since: number;
  /** How often it was asked since it was left alone. */
  readonly probes: number;
  /** Epoch milliseconds from which one call may ask again; 0 while every call may. */
  readonly probeAt: number;
}

/** So many failures in a row are no stumble: at one call in twenty they come once in three million calls. */
export const OPENS_AFTER = 5;

/** Until one call asks again; the last one repeats. */
export const PROBE_DELAYS_SECONDS = [60, 600, 3_600] as const;

/** A call that asks again ends within this time, or has died. */
export const PROBE_LASTS_MS = 180_000;

/** Nothing stands on waiting longer than this, whatever SCM asks for. */
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * A call had no answer.
 * @param retryAfterSeconds what SCM asked for
 */
export function afterFailure(before: Circuit | undefined, now: number, retryAfterSeconds = 0): Circuit {
  const { failures, since, probes } = before ?? { failures: 0, since: now, probes: 0 };
  const counted = { failures: failures + 1, since };
  if (counted.failures < OPENS_AFTER) return { ...counted, probes: 0, probeAt: 0 };
  const table = PROBE_DELAYS_SECONDS[Math.min(probes, PROBE_DELAYS_SECONDS.length - 1)] ?? LONGEST_WAIT_SECONDS;
  const delay = Math.max(table, Math.min(retryAfterSeconds, LONGEST_WAIT_SECONDS));
  return { ...counted, probes: probes + 1, probeAt: now + delay * 1_000 };
}

export type Leave =
  | { readonly leave: 'free' }
  /** One caller alone may ask: whoever gets what `turn` names. */
  | { readonly leave: 'one'; readonly turn: string }
  | { readonly leave: 'none'; readonly seconds: number };

/** @returns whether a call may go to the host */
export function leaveFor(circuit: Circuit | undefined, now: number): Leave {
  if (!circuit || circuit.probeAt === 0) return { leave: 'free' };
  if (now < circuit.probeAt) return { leave: 'none', seconds: Math.ceil((circuit.probeAt - now) / 1_000) };
  // A turn whose caller died passes on to the next.
  const turns = Math.floor((now - circuit.probeAt) / PROBE_LASTS_MS);
  return { leave: 'one', turn: `${circuit.probeAt}-${turns}` };
}

/** For whoever waits for it. */
export function leftAlone(host: string, { since }: Circuit): string {
  return `${host} has not answered since ${utc(since)}. The app asks it again now and then, and goes on by itself once it answers.`;
}
