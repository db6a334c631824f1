/** Reference data of SCM accounts as the app keeps them, and how their syncs stand. */
import type { ReferenceChanges } from '../../../domain/account/reference/changes';
import type { ReferenceId, ReferenceKind, ReferenceSet } from '../../../domain/account/reference/reference-kind';
import type { DraftPart } from '../../../domain/account/reference/sync/draft';
import type { Gathered } from '../../../domain/account/reference/sync/put-together';
import type { Kept, ReferenceSync } from '../../../domain/account/reference/sync/reference-sync';

/** What anybody needs who only uses the data. */
export interface ReadReference {
  /** @returns what the last sync that ended well brought, by name; undefined before there was one */
  read<Kind extends ReferenceKind>(account: string, kind: Kind): Promise<ReferenceSet<Kind> | undefined>;
}

export interface References extends ReadReference {
  find(id: ReferenceId): Promise<ReferenceSync | undefined>;
  /** @returns false when there is one already */
  create(sync: ReferenceSync): Promise<boolean>;
  /** Writes on the version that was read. @returns the stored one; undefined when another write came first */
  replace(read: ReferenceSync, next: ReferenceSync): Promise<ReferenceSync | undefined>;
  /** @returns syncs that are to go on by then (epoch milliseconds), a hundred at most */
  listDue(until: number): Promise<readonly ReferenceId[]>;
  /** @returns the parts of a draft with their rows, in their order */
  draftOf(id: ReferenceId, parts: readonly DraftPart[]): Promise<readonly Gathered[]>;
  /** Writes rows behind the parts that a draft has. Twice is as good as once. @returns the new parts alone */
  keepDraft(sync: ReferenceSync, rows: readonly Gathered[]): Promise<readonly DraftPart[]>;
  /** What is not there is removed already. */
  forgetDraft(id: ReferenceId, parts: readonly DraftPart[]): Promise<void>;
  /** Writes to a slot that nobody reads, and clears what it held beyond. @returns in how many pieces */
  keepRows(id: ReferenceId, to: Pick<Kept, 'slot' | 'spare' | 'mark'>, rows: readonly object[]): Promise<number>;
  /** Takes everything away that is kept of a kind, the sync last. */
  forget(sync: ReferenceSync): Promise<void>;
  keepChanges(id: ReferenceId, changes: ReferenceChanges): Promise<void>;
  /** What the last sync that found any changes found. */
  changesOf(id: ReferenceId): Promise<ReferenceChanges | undefined>;
}
