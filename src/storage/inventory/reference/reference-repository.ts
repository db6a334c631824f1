/** Reference data of SCM accounts in the store: a record for each sync, replaced by version, and plain keys for what it brought. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { changesSchema } from '../../../domain/account/reference/changes';
import { REFERENCE_KINDS } from '../../../domain/account/reference/reference-kind';
import type {
  ReferenceId,
  ReferenceKind,
  ReferenceRows,
  ReferenceSet,
} from '../../../domain/account/reference/reference-kind';
import { newDraft } from '../../../domain/account/reference/sync/draft';
import type { DraftPart } from '../../../domain/account/reference/sync/draft';
import type { DraftRow, Gathered } from '../../../domain/account/reference/sync/put-together';
import { REFERENCE_SHAPE } from '../../../domain/account/reference/sync/reference-sync';
import type { ReferenceSync } from '../../../domain/account/reference/sync/reference-sync';
import type { References } from '../../../use-cases/ports/inventory/reference';
import { ENTITIES, INDEXES } from '../../keys';
import { createRecord, replaceRecord } from '../../versioned-entity';
import { changesKey, referenceKey } from './reference-keys';
import { readPart, readSlot, removeParts, removeSlots, writePart, writeSlot } from './reference-pieces';
import { referenceSchema } from './reference-record';

/** What an older version of the app was in the middle of begins anew; what it brought is read no more. */
async function find(id: ReferenceId): Promise<ReferenceSync | undefined> {
  const stored = await kvs.entity<ReferenceSync>(ENTITIES.reference).get(referenceKey(id));
  if (stored === undefined) return undefined;
  if (stored.shape === REFERENCE_SHAPE) return referenceSchema.parse(stored);
  const { kept: _other, ...known } = stored;
  return { ...known, shape: REFERENCE_SHAPE, draft: newDraft() };
}

/** @returns the part of the key that the index tells */
function idOf(key: string): ReferenceId[] {
  const kind = REFERENCE_KINDS.find((one) => key.endsWith(`:${one}`));
  return kind ? [{ account: key.slice(0, -kind.length - 1), kind }] : [];
}

async function listDue(until: number): Promise<readonly ReferenceId[]> {
  const open = kvs
    .entity(ENTITIES.reference)
    .query()
    .index(INDEXES.referencesByWork, { partition: ['open'] });
  const { results } = await open.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC).limit(100).getMany();
  return results.flatMap(({ key }) => idOf(key));
}

/** Two syncs may end while somebody reads; more than that is no coincidence. */
const TRIES = 3;

async function read<Kind extends ReferenceKind>(account: string, kind: Kind): Promise<ReferenceSet<Kind> | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const kept = (await find({ account, kind }))?.kept;
    if (!kept) return undefined;
    const rows = await readSlot({ account, kind }, kept, kept.pieces);
    // Written by this app alone, each kind under its own key.
    if (rows) return { rows: rows as readonly ReferenceRows[Kind][], syncedAt: kept.at };
  }
  throw new Error('Reference data of an SCM account are not there as they were kept.');
}

async function changesOf(id: ReferenceId) {
  const stored = await kvs.get(changesKey(id));
  return stored === undefined ? undefined : changesSchema.parse(stored);
}

async function draftOf(id: ReferenceId, parts: readonly DraftPart[]): Promise<readonly Gathered[]> {
  const found: Gathered[] = [];
  for (const [place, part] of parts.entries()) {
    const { step, pass } = part;
    found.push({ step, pass, rows: (await readPart(id, place, part)) as readonly DraftRow[] });
  }
  return found;
}

export const referenceRepository: References = {
  ...{ find, listDue, read, changesOf, draftOf },
  create: (sync) => createRecord(ENTITIES.reference, referenceKey(sync), sync),
  replace: (before, next) =>
    replaceRecord({ entity: ENTITIES.reference, key: referenceKey(before) }, { ...next, version: before.version }),
  async keepDraft(sync, added) {
    const parts: DraftPart[] = [];
    for (const { step, pass, rows } of added) {
      const place = sync.draft.parts.length + parts.length;
      parts.push({ step, pass, pieces: await writePart(sync, place, rows) });
    }
    return parts;
  },
  forgetDraft: removeParts,
  async forget(sync) {
    await removeParts(sync, sync.draft.parts);
    if (sync.kept) await removeSlots(sync, sync.kept);
    await kvs.delete(changesKey(sync));
    await kvs.entity(ENTITIES.reference).delete(referenceKey(sync));
  },
  keepRows: writeSlot,
  keepChanges: (id, changes) => kvs.set(changesKey(id), changes),
};
