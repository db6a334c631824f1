/** Walks through SCM accounts in the store: replaced by version, together with the page that they have seen. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { digestPageSchema, packed, unpacked } from '../../domain/inventory/rows/digest-page';
import { snapshotSchema } from '../../domain/inventory/snapshot';
import { SYNC_SHAPE } from '../../domain/inventory/sync/sync';
import { begunAnew } from '../../domain/inventory/sync/sync-steps';
import type { Sync } from '../../domain/inventory/sync/sync';
import type { SeenBefore, SeenPage, Syncs } from '../../use-cases/ports/inventory/inventory';
import { together } from '../../domain/work/together';
import { ENTITIES, INDEXES, keys } from '../keys';
import { createRecord, replaceRecord } from '../versioned-entity';
import { readAll, removeAll } from './batches';
import { clearWalks } from './clear-account';
import { changedSchema, syncSchema } from './sync-record';

const at = (account: string) => ({ entity: ENTITIES.sync, key: account });

/** A walk that an older version of the app was in begins anew; every version knows these parts. */
async function find(account: string): Promise<Sync | undefined> {
  const stored = await kvs.entity<Sync>(ENTITIES.sync).get(account);
  if (stored === undefined) return undefined;
  return stored.shape === SYNC_SHAPE ? syncSchema.parse(stored) : outdated(stored);
}

function outdated(stored: Pick<Sync, 'version' | 'account' | 'state' | 'begunAt' | 'begunBy'>): Sync {
  const { version, account, state, begunAt, begunBy } = stored;
  const anew = begunAnew(version, { account, by: begunBy }, begunAt);
  return state === 'running' ? anew : { ...anew, state, work: 'closed' };
}

const beside = (account: string, { slot, page, seen }: SeenPage) => ({
  key: keys.seenPage(account, slot, page),
  value: packed(seen),
});

async function listDue(until: number): Promise<readonly string[]> {
  const open = kvs
    .entity(ENTITIES.sync)
    .query()
    .index(INDEXES.syncsByWork, { partition: ['open'] });
  const { results } = await open.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC).limit(100).getMany();
  return results.map(({ key }) => key);
}

async function list(): Promise<readonly string[]> {
  const partitions = (['open', 'closed'] as const).map((work) =>
    kvs
      .entity(ENTITIES.sync)
      .query()
      .index(INDEXES.syncsByWork, { partition: [work] })
      .limit(100)
      .getMany(),
  );
  return (await together(partitions)).flatMap(({ results }) => results.map(({ key }) => key));
}

/** It goes last: while it is there, the rest is found by it. */
async function remove(account: string): Promise<void> {
  await clearWalks(account);
  await kvs.entity(ENTITIES.sync).delete(account);
}

async function snapshotOf(account: string) {
  const stored = await kvs.get(keys.inventorySnapshot(account));
  return stored === undefined ? undefined : snapshotSchema.parse(stored);
}

export const syncRepository: Syncs = {
  find,
  list,
  remove,
  listDue,
  snapshotOf,
  create: (sync) => createRecord(ENTITIES.sync, sync.account, sync),
  replace: (read, next, page) =>
    replaceRecord(at(read.account), { ...next, version: read.version }, page ? [beside(read.account, page)] : []),
  keepSnapshot: (account, snapshot) => kvs.set(keys.inventorySnapshot(account), snapshot),
};

export const seenPageRepository: SeenBefore = {
  async read(account, places) {
    const asked = places.map(({ slot, page }) => ({ key: keys.seenPage(account, slot, page) }));
    const found = await readAll(asked);
    return asked.map(({ key }) => {
      const page = digestPageSchema.safeParse(found.get(key));
      return page.success ? unpacked(page.data) : [];
    });
  },
  forget: (account, pages) => removeAll(pages.flatMap((seen) => keysOf(account, seen))),
  keepChanged: (account, slot, ids) => kvs.set(keys.changedIds(account, slot), { ids: ids ?? null }),
  async changedOf(account, slot) {
    const read = changedSchema.safeParse(await kvs.get(keys.changedIds(account, slot)));
    return read.success ? { ids: read.data.ids ?? undefined } : undefined;
  },
};

function keysOf(account: string, { slot, pages }: { readonly slot: number; readonly pages: number }) {
  const seen = Array.from({ length: pages }, (_, page) => ({ key: keys.seenPage(account, slot, page) }));
  return [...seen, { key: keys.changedIds(account, slot) }];
}
