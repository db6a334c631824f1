/** All names of a certificate that has more than its row takes, in pieces that the store takes. */

/** 100 names of 253 characters of six bytes each (JSON's longest) stay below the 240 KiB of a value (Forge KVS). */
const NAMES_IN_CHUNK = 100;

/** @returns no chunk where the row itself holds all of them */
export function nameChunks(names: readonly string[], inRow: number): readonly (readonly string[])[] {
  if (names.length <= inRow) return [];
  return Array.from({ length: chunkCount(names.length, inRow) }, (_, chunk) =>
    names.slice(chunk * NAMES_IN_CHUNK, (chunk + 1) * NAMES_IN_CHUNK),
  );
}

export function chunkCount(names: number, inRow: number): number {
  return names <= inRow ? 0 : Math.ceil(names / NAMES_IN_CHUNK);
}
