/** Reads values of unknown shape (manifest, request bodies) and says where something else was expected. */

export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function expected(what: string, where: string): Error {
  return new Error(`${where} must be ${what}`);
}

/** @throws Error naming `where` when the value is not an object */
export function recordOf(value: unknown, where: string): JsonRecord {
  if (!isRecord(value)) throw expected('an object', where);
  return value;
}

/** An absent list is an empty one. @throws Error naming `where` when the value is something else than a list */
export function listOf(value: unknown, where: string): unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw expected('a list', where);
  return value;
}

/** @throws Error naming `where` when the value is not a non-empty text */
export function textOf(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw expected('a text', where);
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function optionalNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Length in UTF-8 bytes of what JSON.stringify writes; nothing for `undefined`. */
export function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

/** Whether it has more bytes than `most`. @param whole bytes at most of what it is a part of: to count costs more than most operations */
export function exceeds(value: unknown, most: number, whole: number): boolean {
  return whole > most && jsonBytes(value) > most;
}
