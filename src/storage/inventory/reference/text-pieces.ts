/** Rows as one text, cut into pieces that the store takes: whatever is in a row, and however long one is. */

/** No character takes more than three bytes of JSON in JSON: below the 240 KiB of a value (Forge KVS). */
const LONGEST_PIECE = 75_000;

/** @returns one piece at least */
export function piecesOf(rows: readonly object[]): readonly string[] {
  const text = JSON.stringify(rows);
  return Array.from({ length: Math.ceil(text.length / LONGEST_PIECE) }, (_, place) =>
    text.slice(place * LONGEST_PIECE, (place + 1) * LONGEST_PIECE),
  );
}

/** @returns what `piecesOf` was given */
export function rowsOfPieces(pieces: readonly string[]): readonly object[] {
  return JSON.parse(pieces.join('')) as readonly object[];
}
