/** Reference data as a screen shows them: the rows, how their sync stands, and what it changed. */
import type { Person } from '../../person';
import type { ReferenceChanges } from './changes';
import type { ReferenceKind, ReferenceRows } from './reference-kind';
import type { Kept, ReferenceSync } from './sync/reference-sync';

/** How the sync of one kind stands. Moments are epoch milliseconds, 0 where there is none. */
export interface ReferenceStatus {
  readonly kind: ReferenceKind;
  readonly state: ReferenceSync['state'] | 'never';
  readonly begunAt: number;
  readonly endedAt: number;
  /** Code of the problem that holds it up or that ended it, else empty; and its sentence, which says who must act. */
  readonly trouble: string;
  readonly troubleWords: string;
  /** When the app tries again by itself, where something holds it up. */
  readonly triesAgainAt: number;
  /** Rows that are read of the list that is being read, and how many it has. */
  readonly read: number;
  readonly total: number;
  /** The last one that ended well. */
  readonly last?: Pick<Kept, 'at' | 'by' | 'count' | 'first' | 'restless' | 'untold'>;
}

export function statusOf(kind: ReferenceKind, sync: ReferenceSync | undefined): ReferenceStatus {
  if (!sync) return { kind, state: 'never', ...NOTHING };
  const { state, begunAt, endedAt, trouble, troubleWords, nextAttemptAt, failures, draft, kept } = sync;
  return {
    ...{ kind, state, begunAt, endedAt, trouble, troubleWords, total: draft.total },
    triesAgainAt: state === 'running' && failures > 0 ? nextAttemptAt : 0,
    read: Math.min(draft.received, draft.total),
    ...(kept && { last: lastOf(kept) }),
  };
}

const NOTHING = { begunAt: 0, endedAt: 0, trouble: '', troubleWords: '', triesAgainAt: 0, read: 0, total: 0 } as const;

const lastOf = ({ at, by, count, first, restless, untold }: Kept) => ({ at, by, count, first, restless, untold });

interface ViewOf<Kind extends ReferenceKind> {
  readonly kind: Kind;
  readonly status: ReferenceStatus;
  /** By name. */
  readonly rows: readonly ReferenceRows[Kind][];
  /** Epoch milliseconds of the sync that brought the rows; 0 while there are none. */
  readonly syncedAt: number;
  /** From which row on there are more: an answer has its limit. */
  readonly next?: number;
  /** What the last sync that found any changes found. */
  readonly changes?: ReferenceChanges;
  /** Whoever asked for the sync, as far as Jira names them. */
  readonly people: readonly Person[];
  /** The present, epoch milliseconds: deadlines are counted from it. */
  readonly now: number;
}

export type ReferenceView = { readonly [Kind in ReferenceKind]: ViewOf<Kind> }[ReferenceKind];
