/** Where the pieces of reference data stand in the store: those that are read, and those of a sync under way. */
import type { ReferenceId } from '../../../domain/account/reference/reference-kind';
import type { DraftPart } from '../../../domain/account/reference/sync/draft';
import type { Kept } from '../../../domain/account/reference/sync/reference-sync';
import { readAll, removeAll, writeAll } from '../batches';
import { pieceKey } from './reference-keys';
import { pieceSchema } from './reference-record';
import { piecesOf, rowsOfPieces } from './text-pieces';

/** @returns keys of the pieces of a shelf, from a place on up to a count */
const keyList = (id: ReferenceId, shelf: string, { from = 0, to }: { from?: number; to: number }): string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, place) => pieceKey(id, shelf, from + place));

const shelfOfSlot = (slot: number): string => `slot-${slot}`;
const shelfOfPart = (place: number): string => `draft-${place}`;

async function writeRows(places: readonly string[], pieces: readonly string[], mark: number): Promise<void> {
  await writeAll(pieces.map((text, place) => ({ key: places[place] ?? '', value: { mark, text } })));
}

/** @returns undefined where a piece is missing or belongs to something else */
async function readRows(places: readonly string[], mark: number): Promise<readonly object[] | undefined> {
  const found = await readAll(places.map((key) => ({ key })));
  const texts = places.flatMap((key) => {
    const piece = pieceSchema.safeParse(found.get(key));
    return piece.success && piece.data.mark === mark ? [piece.data.text] : [];
  });
  return texts.length === places.length ? rowsOfPieces(texts) : undefined;
}

interface Slot {
  readonly slot: number;
  readonly mark: number;
}

export function readSlot(
  id: ReferenceId,
  { slot, mark }: Slot,
  pieces: number,
): Promise<readonly object[] | undefined> {
  return readRows(keyList(id, shelfOfSlot(slot), { to: pieces }), mark);
}

/** @param spare pieces that the slot held before. @returns how many it holds now */
export async function writeSlot(
  id: ReferenceId,
  { slot, mark, spare }: Slot & { readonly spare: number },
  rows: readonly object[],
): Promise<number> {
  const pieces = piecesOf(rows);
  const shelf = shelfOfSlot(slot);
  await writeRows(keyList(id, shelf, { to: pieces.length }), pieces, mark);
  await removeAll(keyList(id, shelf, { from: pieces.length, to: spare }).map((key) => ({ key })));
  return pieces.length;
}

/** A draft is read by the job that holds it alone: its parts need no mark. */
const DRAFT_MARK = 0;

/** @throws Error where it is not there as the sync remembers it */
export async function readPart(id: ReferenceId, place: number, { pieces }: DraftPart): Promise<readonly object[]> {
  const rows = await readRows(keyList(id, shelfOfPart(place), { to: pieces }), DRAFT_MARK);
  if (!rows) throw new Error('A part of what was read of an SCM account is missing.');
  return rows;
}

export async function writePart(id: ReferenceId, place: number, rows: readonly object[]): Promise<number> {
  const pieces = piecesOf(rows);
  await writeRows(keyList(id, shelfOfPart(place), { to: pieces.length }), pieces, DRAFT_MARK);
  return pieces.length;
}

export function removeParts(id: ReferenceId, parts: readonly DraftPart[]): Promise<void> {
  const places = parts.flatMap(({ pieces }, place) => keyList(id, shelfOfPart(place), { to: pieces }));
  return removeAll(places.map((key) => ({ key })));
}

/** @param kept as the sync remembers it */
export async function removeSlots(id: ReferenceId, { slot, pieces, spare }: Kept): Promise<void> {
  const [read, other] = [shelfOfSlot(slot), shelfOfSlot(1 - slot)];
  const places = [...keyList(id, read, { to: pieces }), ...keyList(id, other, { to: spare })];
  await removeAll(places.map((key) => ({ key })));
}
