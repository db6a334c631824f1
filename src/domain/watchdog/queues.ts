/** Which queues of due work may stand still, as far as the last sweeps tell. */
import type { DutyHealth } from '../health/health';
import type { Queue } from './picture';

/** Due work is taken up by the hourly sweep: twice missed is a stumble, three times is not. */
const HOURS_MISSED_MS = 3 * 3_600_000;

/** What is only looked at again may wait for others that are due with it, but not for days. */
const DAY_MISSED_MS = 24 * 3_600_000;

/** For how long the oldest of each may be due. */
export const QUEUE_STANDS_MS = {
  orders: HOURS_MISSED_MS,
  certificates: HOURS_MISSED_MS,
  watched: DAY_MISSED_MS,
  'account-orders': HOURS_MISSED_MS,
  'row-renewals': DAY_MISSED_MS,
} as const satisfies Record<Queue['what'], number>;

/** The duty that takes up what is due in each, every hour. What is only watched has none: its scan rests for hours between. */
const SWEEPS: Partial<Record<Queue['what'], string>> = {
  orders: 'sweep-orders',
  certificates: 'sweep-certificates',
  'account-orders': 'sweep-account-orders',
  'row-renewals': 'renew-rows',
};

/** @returns false where nothing was due so short a time ago that nothing can have waited too long since */
export function mayStand(what: Queue['what'], swept: readonly DutyHealth[], now: number): boolean {
  const sweep = swept.find(({ name }) => name === SWEEPS[what]);
  const foundNothing = sweep?.queued === 0 && sweep.failingSince === undefined;
  return !(foundNothing && now - (sweep.lastSuccess ?? 0) < HOURS_MISSED_MS);
}
