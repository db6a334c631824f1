/** How an import goes from one state to the next. Each is written on the version that was read. */
import { BY_APP } from '../../audit/audit-event';
import { LEASE_MS } from '../../work/work';
import { SYNC_SHAPE } from './sync';
import type { Sync } from './sync';
import { newWalk, passesOf, rowsDone } from './walk';

/** Earlier passes that are looked into; what only an older one has seen is not missed. */
const MOST_SEEN_PAGES = 6;

/** Nobody is at work on it, and it waits for nobody. */
const CLOSED = { work: 'closed', nextAttemptAt: 0, leaseUntil: 0 } as const;

const inWork = (now: number, delaySeconds = 0) =>
  ({ work: 'open', nextAttemptAt: now + delaySeconds * 1_000, leaseUntil: 0 }) as const;

const UNTROUBLED = { failures: 0, trouble: '', troubleWords: '' } as const;

/** Nothing was ever imported. */
const NO_SYNC = { version: 0, base: [], lastDoneAt: 0, lastBegunAt: 0, complete: false } as const;

/** @param before the last one of this account */
export function begun(
  before: Sync | undefined,
  who: { readonly account: string; readonly by: string },
  now: number,
): Sync {
  const { version, base, lastDoneAt, lastBegunAt, complete } = before ?? NO_SYNC;
  return {
    ...{
      version,
      shape: SYNC_SHAPE,
      account: who.account,
      state: 'running',
      begunAt: now,
      begunBy: who.by,
      endedAt: 0,
    },
    ...{ ...inWork(now), ...UNTROUBLED, pace: { at: now, rows: 0 } },
    // The version has never been as high before, so no earlier walk has used the slot.
    ...{ walk: newWalk(version + 1), blind: before === undefined },
    ...{ base, lastDoneAt, lastBegunAt, complete },
  };
}

/** What an older version of the app began is walked anew; the rows that it wrote stand and are compared. */
export function begunAnew(version: number, who: { readonly account: string; readonly by: string }, now: number): Sync {
  return { ...begun(undefined, who, now), version, walk: newWalk(version + 1), blind: false };
}

/** Held by this job until the lease ends, and then the hourly duty finds it. */
export function leased(sync: Sync, now: number): Sync {
  return { ...sync, work: 'open', leaseUntil: now + LEASE_MS, nextAttemptAt: now + LEASE_MS };
}

/** This portion is done; the next one comes after a delay. */
export function portionDone(sync: Sync, delaySeconds: number, now: number): Sync {
  return { ...sync, ...inWork(now, delaySeconds), ...UNTROUBLED };
}

/** Something stands in the way that may pass. */
export function heldUp(
  sync: Sync,
  problem: { readonly code: string; readonly message: string },
  at: { readonly delaySeconds: number; readonly now: number },
): Sync {
  const trouble = { trouble: problem.code, troubleWords: problem.message, failures: sync.failures + 1 };
  return { ...sync, ...inWork(at.now, at.delaySeconds), ...trouble, pace: { at: at.now, rows: rowsDone(sync) } };
}

/** Nothing goes on until a person begins or resumes it. */
export function stopped(sync: Sync, problem: { readonly code: string; readonly message: string }, now: number): Sync {
  const trouble = { trouble: problem.code, troubleWords: problem.message };
  return { ...sync, ...CLOSED, state: 'stopped', ...trouble, endedAt: now };
}

export function paused(sync: Sync): Sync {
  return { ...sync, ...CLOSED, state: 'paused' };
}

/** What it wrote stays; a later one goes through everything again. */
export function cancelled(sync: Sync, now: number): Sync {
  return { ...sync, ...CLOSED, ...UNTROUBLED, state: 'cancelled', endedAt: now };
}

export function resumed(sync: Sync, now: number): Sync {
  return {
    ...sync,
    ...inWork(now),
    ...UNTROUBLED,
    state: 'running',
    endedAt: 0,
    pace: { at: now, rows: rowsDone(sync) },
  };
}

/** Its account is gone: the job that finds this removes what was imported. @param before the last walk, if there was one */
export function toClear(before: Sync | undefined, account: string, now: number): Sync {
  return resumed(before ?? begun(undefined, { account, by: BY_APP }, now), now);
}

/** Everything that SCM has was walked through, or as much as could be. */
export function ended(sync: Sync, complete: boolean, now: number): Sync {
  const seen = passesOf(sync.walk);
  const base = complete ? seen : [...sync.base, ...seen].slice(-MOST_SEEN_PAGES);
  return {
    ...sync,
    ...CLOSED,
    ...UNTROUBLED,
    state: 'done',
    endedAt: now,
    lastDoneAt: now,
    lastBegunAt: sync.begunAt,
    complete,
    base,
    blind: false,
  };
}
