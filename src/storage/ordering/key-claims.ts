/** Which order may go to SCM for a key: a record of its own, created only where nothing is and taken over only on the version that was read. */
import { kvs } from '@forge/kvs';
import type { KeyClaims } from '../../use-cases/ports/stores';
import { ENTITIES } from '../keys';
import { keyClaimSchema } from '../records/cached-records';
import { createRecord, replaceRecord } from '../versioned-entity';

const ENTITY = ENTITIES.keyClaim;

interface Claim {
  readonly version: number;
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

async function find(what: string): Promise<Claim | undefined> {
  const stored = await kvs.entity<Claim>(ENTITY).get(what);
  return stored === undefined ? undefined : keyClaimSchema.parse(stored);
}

async function claim(what: string, orderId: string, now: number): Promise<string | undefined> {
  const fresh: Claim = { version: 1, holder: orderId, at: now };
  return (await createRecord(ENTITY, what, fresh)) ? orderId : (await find(what))?.holder;
}

async function takeOver(what: string, { from, to }: { from: string; to: string }, now: number): Promise<boolean> {
  const held = await find(what);
  if (held?.holder !== from) return false;
  return (await replaceRecord({ entity: ENTITY, key: what }, { ...held, holder: to, at: now })) !== undefined;
}

export const keyClaimRepository: KeyClaims = {
  claim,
  holderOf: async (what) => (await find(what))?.holder,
  takeOver,
};
