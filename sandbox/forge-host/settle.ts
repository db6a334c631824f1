/** Lets asynchronous work finish by moving the virtual clock from one due instant to the next. */
import { setImmediate } from 'node:timers/promises';
import type { VirtualClock } from '../clock';
import { HOUR_MS } from './limits';

interface WaitingWork {
  nextDue(): number | undefined;
}

/** Returns when no work is due until `horizonMs` from now; the clock then stands at the last work's instant. */
export async function settle(
  clock: VirtualClock,
  sources: readonly WaitingWork[],
  horizonMs: number = HOUR_MS,
): Promise<void> {
  const end = clock.now() + horizonMs;
  const next = (): number => Math.min(...sources.map((source) => source.nextDue() ?? Number.POSITIVE_INFINITY));
  for (let due = next(); due <= end; due = next()) {
    await clock.advanceTo(due);
    // Work that somebody else's advance is just running needs turns of the event loop to end.
    await setImmediate();
  }
}
