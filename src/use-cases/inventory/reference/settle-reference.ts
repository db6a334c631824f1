/** Puts what was read into the place of what was there, and keeps what changed between the two. */
import { changesBetween } from '../../../domain/account/reference/changes';
import { putTogether } from '../../../domain/account/reference/sync/put-together';
import { done, nextSlot } from '../../../domain/account/reference/sync/reference-sync';
import type { ReferenceSync } from '../../../domain/account/reference/sync/reference-sync';
import type { Ports } from '../../ports/ports';
import type { Read } from './read-lists';

/** @returns the sync as stored; undefined when somebody else was faster: nothing that is read has changed then */
export async function settleReference(
  { reference, now }: Pick<Ports, 'reference' | 'now'>,
  sync: ReferenceSync,
  { draft, gathered }: Read,
): Promise<ReferenceSync | undefined> {
  const { account, kind, begunBy, version } = sync;
  const at = now();
  const rows = putTogether(kind, draft, gathered);
  const before = await reference.read(account, kind);
  const changes = before && changesBetween(kind, before, { rows, syncedAt: at });
  const { slot, spare } = nextSlot(sync);
  // The version has never been as high before, so that no piece of an earlier sync carries the mark.
  const pieces = await reference.keepRows(sync, { slot, spare: sync.kept?.spare ?? 0, mark: version }, rows);
  if (changes) await reference.keepChanges(sync, changes);
  const { restless, untold } = draft;
  const first = before === undefined;
  const kept = { at, by: begunBy, count: rows.length, first, restless, untold, slot, pieces, mark: version, spare };
  const left = await reference.replace(sync, done(sync, kept, at));
  if (left) await reference.forgetDraft(sync, sync.draft.parts);
  return left;
}
