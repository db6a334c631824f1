/** The webhook in the store: the hashes of its secrets by version, a day's calls, and what was done in the last ten minutes. */
import { kvs } from '@forge/kvs';
import type { CallCounts } from '../../domain/webhook/call-counts';
import { callCountsSchema, COUNTED_DAYS } from '../../domain/webhook/call-counts';
import type { Webhook } from '../../domain/webhook/webhook-secrets';
import { together } from '../../domain/work/together';
import type { Webhooks } from '../../use-cases/ports/webhook';
import { ENTITIES, keys } from '../keys';
import { webhookSchema } from '../records/webhook-record';
import { createRecord, replaceRecord } from '../versioned-entity';

/** There is one of each installation. */
const KEY = 'expiry';
const CLAIMED_MINUTES = 10;

async function find(): Promise<Webhook | undefined> {
  const stored = await kvs.entity<Webhook>(ENTITIES.webhook).get(KEY);
  return stored === undefined ? undefined : webhookSchema.parse(stored);
}

async function countsOf(day: string): Promise<CallCounts | undefined> {
  const stored = await kvs.get(keys.webhookDay(day));
  return stored === undefined ? undefined : callCountsSchema.parse(stored);
}

async function listCounts(days: readonly string[]): Promise<CallCounts[]> {
  const found = await together(days.map(countsOf));
  return found.filter((counts) => counts !== undefined);
}

/** The store may keep what has ended for a while: until when it counts stands in the value. Two at once both get it, which does no harm. */
async function claim(what: string, now: number): Promise<boolean> {
  const key = keys.webhookClaim(what);
  const until = await kvs.get<number>(key);
  if (until !== undefined && until > now) return false;
  await kvs.set(key, now + CLAIMED_MINUTES * 60_000, { ttl: { value: CLAIMED_MINUTES, unit: 'MINUTES' } });
  return true;
}

export const webhookRepository: Omit<Webhooks, 'address'> = {
  find,
  countsOf,
  listCounts,
  claim,
  create: (webhook) => createRecord(ENTITIES.webhook, KEY, webhook),
  replace: (read, next) => replaceRecord({ entity: ENTITIES.webhook, key: KEY }, { ...next, version: read.version }),
  keepCounts: (counts) =>
    kvs.set(keys.webhookDay(counts.day), counts, { ttl: { value: COUNTED_DAYS + 1, unit: 'DAYS' } }),
};
