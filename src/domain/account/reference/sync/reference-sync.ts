/** The sync of one kind of reference data of one account: done by jobs that may come twice, late or not at all. What an earlier one brought stays until the next one is whole. */
import { LEASE_MS } from '../../../work/work';
import type { ReferenceId } from '../reference-kind';
import type { Draft } from './draft';
import { newDraft } from './draft';

/** Another shape of what is remembered: a sync that an older version of the app began begins anew. */
export const REFERENCE_SHAPE = 1;

export const REFERENCE_STATES = ['running', 'done', 'failed'] as const;

/** What the last sync that ended well brought, and where it is kept. */
export interface Kept {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Account id of the person who asked for it, or `app`. */
  readonly by: string;
  readonly count: number;
  /** There was none before it. */
  readonly first: boolean;
  /** The list changed while it was read, three times in a row. */
  readonly restless: boolean;
  /** Why the states of the validations are not among it, else empty. */
  readonly untold: string;
  /** Rows are written to the slot that is not read, so that nobody sees half of them. */
  readonly slot: 0 | 1;
  readonly pieces: number;
  /** Stands on each piece. */
  readonly mark: number;
  /** Pieces in the other slot. */
  readonly spare: number;
}

export interface ReferenceSync extends ReferenceId {
  /** Guards every write. */
  readonly version: number;
  readonly shape: number;
  readonly state: (typeof REFERENCE_STATES)[number];
  /** `open`: the hourly duty takes it up again by `nextAttemptAt`. */
  readonly work: 'open' | 'closed';
  /** Epoch milliseconds. */
  readonly nextAttemptAt: number;
  /** While in the future, another delivery of the same job is at work. Epoch milliseconds, 0 when free. */
  readonly leaseUntil: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Code of the problem that holds it up or that ended it, else empty; and its sentence. */
  readonly trouble: string;
  readonly troubleWords: string;
  /** Epoch milliseconds. */
  readonly begunAt: number;
  /** Account id of the person, or `app`. */
  readonly begunBy: string;
  /** Epoch milliseconds, 0 while it goes on. */
  readonly endedAt: number;
  readonly draft: Draft;
  /** Absent before one ended well. */
  readonly kept?: Kept;
}

const CLOSED = { work: 'closed', nextAttemptAt: 0, leaseUntil: 0, draft: newDraft() } as const;
const UNTROUBLED = { failures: 0, trouble: '', troubleWords: '' } as const;

const inWork = (now: number, delaySeconds = 0) =>
  ({ work: 'open', nextAttemptAt: now + delaySeconds * 1_000, leaseUntil: 0 }) as const;

/** @param before the last one of this kind */
export function begun(
  before: ReferenceSync | undefined,
  who: ReferenceId & { by: string },
  now: number,
): ReferenceSync {
  const { account, kind, by } = who;
  return {
    ...{ version: before?.version ?? 0, shape: REFERENCE_SHAPE, account, kind, state: 'running' },
    ...{ ...inWork(now), ...UNTROUBLED, begunAt: now, begunBy: by, endedAt: 0, draft: newDraft() },
    ...(before?.kept && { kept: before.kept }),
  };
}

/** Clocks of two machines may differ a little; a job is not early within this. */
const CLOCK_SKEW_MS = 2_000;

export function isDue({ state, leaseUntil, nextAttemptAt }: ReferenceSync, now: number): boolean {
  return state === 'running' && leaseUntil <= now && nextAttemptAt <= now + CLOCK_SKEW_MS;
}

/** Held by this job until the lease ends, and then the hourly duty finds it. */
export function leased(sync: ReferenceSync, now: number): ReferenceSync {
  return { ...sync, work: 'open', leaseUntil: now + LEASE_MS, nextAttemptAt: now + LEASE_MS };
}

/** What was read until now is kept; the next job goes on at once. */
export function portionDone(sync: ReferenceSync, draft: Draft, now: number): ReferenceSync {
  return { ...sync, ...inWork(now), ...UNTROUBLED, draft };
}

interface Trouble {
  readonly code: string;
  readonly message: string;
}

/** Something stands in the way that may pass. */
export function heldUp(
  sync: ReferenceSync,
  problem: Trouble,
  at: { delaySeconds: number; now: number },
): ReferenceSync {
  const trouble = { trouble: problem.code, troubleWords: problem.message, failures: sync.failures + 1 };
  return { ...sync, ...inWork(at.now, at.delaySeconds), ...trouble };
}

/** Somebody has to act; what was there before stays. */
export function failed(sync: ReferenceSync, { code, message }: Trouble, now: number): ReferenceSync {
  return { ...sync, ...CLOSED, state: 'failed', trouble: code, troubleWords: message, endedAt: now };
}

export function done(sync: ReferenceSync, kept: Kept, now: number): ReferenceSync {
  return { ...sync, ...CLOSED, ...UNTROUBLED, state: 'done', endedAt: now, kept };
}

/** Where the next rows go. */
export function nextSlot({ kept }: ReferenceSync): Pick<Kept, 'slot' | 'spare'> {
  return { slot: kept?.slot === 0 ? 1 : 0, spare: kept?.pieces ?? 0 };
}

/** A schedule may come twice, and comes at once after the app was updated. */
const LEAST_REST_MS = 5 * 86_400_000;

export function isForTheWeek(sync: ReferenceSync | undefined, now: number): boolean {
  return sync === undefined || (sync.state !== 'running' && sync.endedAt + LEAST_REST_MS <= now);
}
