/** Every change of a bulk act, as a pure step from one state to the next. */
import { Problem } from '../problem';
import type { Bulk, BulkItem } from './bulk';
import { BULK_SHAPE, endedOf, leftOutOf, NO_ITEMS, recounted } from './bulk';

/** What a person asked for. */
export type Chosen = Pick<Bulk, 'id' | 'account' | 'act' | 'saying' | 'by' | 'choice'>;

export function chosen(wanted: Chosen, now: number): Bulk {
  return {
    ...wanted,
    ...{ version: 0, shape: BULK_SHAPE, state: 'choosing', work: 'closed', trouble: '', cursor: '', holder: '' },
    ...{ nextAttemptAt: now, leaseUntil: 0, failures: 0, createdAt: now, begunAt: 0, endedAt: 0 },
    ...{ pace: { at: now, ended: 0 }, chunks: 0, at: 0, requests: 0, counts: NO_ITEMS, leftOut: [] },
  };
}

/** @param cursor where it goes on; undefined: everything is chosen */
export function chosenMore(bulk: Bulk, items: readonly BulkItem[], cursor: string | undefined): Bulk {
  const counts = recounted(bulk.counts, [], items);
  const chunks = items.length > 0 ? bulk.chunks + 1 : bulk.chunks;
  const leftOut = leftOutOf(bulk.leftOut, items);
  return { ...bulk, counts, chunks, leftOut, cursor: cursor ?? '', state: cursor === undefined ? 'ready' : 'choosing' };
}

/** A preview that is older than this is looked at anew: certificates change. */
export const PREVIEW_LASTS_MS = 3_600_000;

/**
 * @param count as the person agreed to it
 * @throws Problem `conflict` where it is not what the person saw
 */
export function begun(bulk: Bulk, count: number, now: number): Bulk {
  if (bulk.state !== 'ready')
    throw new Problem('conflict', 'This was begun already, or is not counted yet. Look again.');
  if (bulk.createdAt + PREVIEW_LASTS_MS < now)
    throw new Problem('conflict', 'The preview is more than an hour old. Choose again; nothing was begun.');
  if (bulk.counts.waiting !== count || count === 0)
    throw new Problem('conflict', 'The number is not the one of the preview. Look again; nothing was begun.');
  return { ...bulk, state: 'running', work: 'open', begunAt: now, nextAttemptAt: now, pace: { at: now, ended: 0 } };
}

/** What is under way is ended; nothing else is begun. */
export function stopped(bulk: Bulk, now: number): Bulk {
  return { ...bulk, state: 'stopped', work: 'closed', endedAt: now };
}

export function resumed(bulk: Bulk, now: number): Bulk {
  const pace = { at: now, ended: endedOf(bulk.counts) };
  const fresh = { trouble: '', failures: 0, endedAt: 0, nextAttemptAt: now, pace };
  return { ...bulk, ...fresh, state: 'running', work: 'open' };
}

/** Longer than a job may run (manifest: 120 s). */
const LEASE_MS = 180_000;

export function leased(bulk: Bulk, holder: string, now: number): Bulk {
  return { ...bulk, holder, leaseUntil: now + LEASE_MS };
}

/** @param places of the chunk's items as they were and as they are */
export function itemsChanged(bulk: Bulk, before: readonly BulkItem[], after: readonly BulkItem[]): Bulk {
  const leftOut = leftOutOf(leftOutOf(bulk.leftOut, before, -1), after);
  return { ...bulk, counts: recounted(bulk.counts, before, after), leftOut };
}

/** @param count of requests that a list has brought */
export function requestsKept(bulk: Bulk, count: number): Bulk {
  return { ...bulk, requests: bulk.requests + count };
}

export function released(bulk: Bulk, delaySeconds: number, now: number): Bulk {
  return { ...bulk, leaseUntil: 0, holder: '', nextAttemptAt: now + delaySeconds * 1_000 };
}

/** Everything was tried. */
export function finished(bulk: Bulk, now: number): Bulk {
  return { ...released(bulk, 0, now), state: 'done', work: 'closed', endedAt: now, trouble: '' };
}

/** Clocks of two machines may differ a little; a job is not early within this. */
const CLOCK_SKEW_MS = 2_000;

export function isDue({ state, leaseUntil, nextAttemptAt }: Bulk, now: number): boolean {
  return state === 'running' && leaseUntil <= now && nextAttemptAt <= now + CLOCK_SKEW_MS;
}
