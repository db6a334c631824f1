/** How an import stands, for a screen. */
import type { InventorySnapshot } from '../snapshot';
import type { Sync } from './sync';
import { passesOf, rowsDone } from './walk';

export interface SyncView {
  readonly state: Sync['state'];
  readonly begunAt: number;
  /** 0 while it goes on. */
  readonly endedAt: number;
  /** Rows of this pass; `pass` is 2 or 3 where the list changed under way. */
  readonly done: number;
  readonly total: number;
  readonly pass: number;
  readonly ratePerMinute?: number;
  readonly minutesLeft?: number;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Whose details SCM did not give in a form that can be read. */
  readonly unreadable: number;
  /** What holds it up or stopped it, in a sentence; else empty. */
  readonly trouble: string;
  /** Epoch milliseconds; 0 before there was one. */
  readonly lastDoneAt: number;
  readonly complete: boolean;
  readonly snapshot?: InventorySnapshot;
}

/** Too little to tell a rate from. */
const LEAST_MS = 30_000;

export function viewOfSync(sync: Sync, snapshot: InventorySnapshot | undefined, now: number): SyncView {
  const { state, begunAt, endedAt, walk, troubleWords, lastDoneAt, complete } = sync;
  const { total, added, changed, gone, unreadable } = walk;
  return {
    ...{ state, begunAt, endedAt, total, added, changed, gone, unreadable, lastDoneAt, complete },
    ...{ done: rowsDone(sync), pass: passesOf(walk).length, trouble: troubleWords },
    ...rateOf(sync, now),
    ...(snapshot && { snapshot }),
  };
}

function rateOf(sync: Sync, now: number): Pick<SyncView, 'ratePerMinute' | 'minutesLeft'> {
  const { at, rows } = sync.pace;
  const done = rowsDone(sync);
  const elapsedMs = now - at;
  if (sync.state !== 'running' || elapsedMs < LEAST_MS || done <= rows) return {};
  const ratePerMinute = (done - rows) / (elapsedMs / 60_000);
  return { ratePerMinute, minutesLeft: Math.ceil((sync.walk.total - done) / ratePerMinute) };
}
