/**
 * How what waited while SCM did not answer goes out again. Everything at once would be a storm, and the same storm one
 * term later: so the moments at which renewals are due run faster for two weeks, until they have caught up.
 */
import { DAY_MS, HOUR_MS } from '../validity';
import type { Circuit } from './circuit';
import { OPENS_AFTER } from './circuit';

/** A time in which SCM did not answer; epoch milliseconds. */
export interface Silence {
  /** What is due from then on has waited. */
  readonly since: number;
  /** When it answered again; absent while it does not. */
  readonly until?: number;
}

export type PastSilence = Silence & { readonly until: number };

/** For so long what waited is worked off, together with what becomes due meanwhile: after a week one and a half times of what is usual. */
export const WORKED_OFF_MS = 14 * DAY_MS;

/** What piled up in less goes out with everything else. */
const LEAST_SILENCE_MS = 6 * HOUR_MS;

/** Whether a host is left alone, and not only stumbled. */
export function isSilent({ failures }: Pick<Circuit, 'failures'>): boolean {
  return failures >= OPENS_AFTER;
}

/**
 * In the order in which they were due, as evenly as they were due, and none longer after that than SCM was silent.
 * @param dueAt epoch milliseconds
 * @returns when it begins, epoch milliseconds; at once or earlier where it did not wait
 */
export function releasedAt(dueAt: number, { since, until }: PastSilence): number {
  if (dueAt < since || dueAt >= until + WORKED_OFF_MS) return dueAt;
  return Math.round(until + ((dueAt - since) * WORKED_OFF_MS) / (until + WORKED_OFF_MS - since));
}

/** @returns what was due from then on has not begun by `now`, because of a silence before; epoch milliseconds, `now` where all has */
function dueUntil(now: number, { since, until }: PastSilence): number {
  if (now >= until + WORKED_OFF_MS) return now;
  return Math.round(since + ((now - until) * (until + WORKED_OFF_MS - since)) / WORKED_OFF_MS);
}

/** A host answers again. @returns what has to be kept of it; undefined where nothing new */
export function afterSilence(circuit: Circuit, before: PastSilence | undefined, now: number): PastSilence | undefined {
  if (!isSilent(circuit) || now - circuit.since < LEAST_SILENCE_MS) return undefined;
  // Whoever was answered at the same time has kept it.
  if (before && before.until >= circuit.since) return undefined;
  return { since: before ? dueUntil(circuit.since, before) : circuit.since, until: now };
}

/** What is known of one host. */
export interface HostSilence {
  readonly host: string;
  readonly circuit?: Circuit;
  readonly past?: PastSilence;
}

/** @param hosts that must answer so that something can be ordered. @returns undefined where nothing waits for them at that time */
export function silenceOf(hosts: readonly HostSilence[], now: number): Silence | undefined {
  const past = joined(hosts.flatMap((one) => one.past ?? []).filter(({ until }) => now < until + WORKED_OFF_MS));
  const silent = hosts.flatMap(({ circuit }) => (circuit && isSilent(circuit) ? [circuit.since] : []));
  if (silent.length === 0) return past;
  const since = Math.min(...silent);
  return { since: past && past.until < since ? dueUntil(since, past) : Math.min(since, past?.since ?? since) };
}

/** They are mostly silent together. */
function joined(past: readonly PastSilence[]): PastSilence | undefined {
  if (past.length === 0) return undefined;
  return {
    since: Math.min(...past.map(({ since }) => since)),
    until: Math.max(...past.map(({ until }) => until)),
  };
}
