/** Pages of a query and the opaque text that continues one. */
import { optionalText } from '../../json';
import { KVS_LIMIT } from '../../limits';
import { wireText } from '../key-value';
import { badRequest } from '../kvs-error';
import type { StoredRecord } from '../record-store';

/** @throws KvsError with `code` when the limit is not a whole number between 1 and the largest page */
export function pageLimit(limit: unknown, code: string): number {
  if (limit === undefined) return KVS_LIMIT.defaultPage;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < 1 || limit > KVS_LIMIT.maxPage) {
    throw badRequest(code, `limit must be between 1 and ${KVS_LIMIT.maxPage}`);
  }
  return limit;
}

/** A place in a sorted series, so that records added or removed before it don't shift the next page. */
export interface Place {
  readonly range: unknown;
  readonly key: string;
}

function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify([place.range, place.key])).toString('base64url');
}

/** @throws KvsError when the text is not one that a page gave */
export function readCursor(cursor: unknown): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parsed = JSON.parse(Buffer.from(optionalText(cursor) ?? '', 'base64url').toString()) as unknown;
    if (Array.isArray(parsed) && typeof parsed[1] === 'string') return { range: parsed[0], key: parsed[1] };
  } catch {
    // Falls through to the refusal below: not JSON is as wrong as JSON of another shape.
  }
  throw badRequest('INVALID_CURSOR', 'the cursor was not given by this store');
}

/** @returns JSON */
export function pageAnswer(records: readonly StoredRecord[], next: Place | undefined): string {
  const cursor = next === undefined ? '' : `,"cursor":"${writeCursor(next)}"`;
  return `{"data":[${records.map(wireText).join()}]${cursor}}`;
}
