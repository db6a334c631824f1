/** Many keys at once: the store takes 25 in one request, each of which may fail on its own (Forge KVS, batches). */
import { together } from '../../domain/work/together';
import { kvs } from '@forge/kvs';

const LARGEST = 25;

/** Requests under way at the same time. */
const SIDE_BY_SIDE = 4;

export interface Place {
  /** Absent: a plain key. */
  readonly entityName?: string;
  readonly key: string;
}

export interface Item extends Place {
  readonly value: object;
}

/** @throws Error when one of them was not written; all of them may be written again */
export async function writeAll(items: readonly Item[]): Promise<void> {
  await inBatches(items, async (batch) => {
    const { failedKeys } = await kvs.batchSet(batch);
    refuse('write', failedKeys);
  });
}

/** What is not there is removed already. */
export async function removeAll(places: readonly Place[]): Promise<void> {
  await inBatches(places, async (batch) => {
    const { failedKeys } = await kvs.batchDelete(batch);
    refuse('remove', failedKeys.filter(isThere));
  });
}

/** @returns values by key; what is not there is left out */
export async function readAll(places: readonly Place[]): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  await inBatches(places, async (batch) => {
    const { successfulKeys, failedKeys } = await kvs.batchGet<unknown>(batch);
    refuse('read', failedKeys.filter(isThere));
    for (const { key, value } of successfulKeys) found.set(key, value);
  });
  return found;
}

interface Failed {
  readonly error: { readonly code: string };
}

/** The documentation names the one code, the package the other. */
const isThere = ({ error }: Failed): boolean => error.code !== 'KEY_NOT_FOUND' && error.code !== 'NOT_FOUND';

function refuse(what: string, failed: readonly Failed[]): void {
  if (failed[0]) throw new Error(`The store did not ${what} ${failed.length} keys: ${failed[0].error.code}`);
}

async function inBatches<T>(items: readonly T[], act: (batch: T[]) => Promise<void>): Promise<void> {
  const batches: T[][] = [];
  for (let start = 0; start < items.length; start += LARGEST) batches.push(items.slice(start, start + LARGEST));
  for (let start = 0; start < batches.length; start += SIDE_BY_SIDE) {
    await together(batches.slice(start, start + SIDE_BY_SIDE).map(act));
  }
}
