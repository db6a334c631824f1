/** What is known of public keys in the store: which are never taken again, and which certificates have them. */
import { kvs, WhereConditions } from '@forge/kvs';
import type { KnownKeys } from '../use-cases/ports/stores';
import { readAll } from './inventory/batches';
import { keys } from './keys';
import { LARGEST_PAGE } from './page';

export const keyRepository: KnownKeys = {
  block: (spkiSha256) => kvs.set(keys.compromised(spkiSha256), true),
  isBlocked: async (spkiSha256) => (await kvs.get(keys.compromised(spkiSha256))) !== undefined,
  async blockedAmong(spkiSha256s) {
    const byKey = new Map(spkiSha256s.map((spkiSha256) => [keys.compromised(spkiSha256), spkiSha256]));
    const read = await readAll([...byKey.keys()].map((key) => ({ key })));
    return new Set([...byKey].filter(([key]) => read.has(key)).map(([, spkiSha256]) => spkiSha256));
  },
  async certificatesWith(spkiSha256) {
    const start = keys.keyHolders(spkiSha256);
    const { results } = await kvs.query().where('key', WhereConditions.beginsWith(start)).limit(LARGEST_PAGE).getMany();
    return results.map(({ key }) => key.slice(start.length));
  },
};
