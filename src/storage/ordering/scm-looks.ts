/** What SCM said of an order a moment ago, so that impatient people make one call. Gone after a minute. */
import { kvs } from '@forge/kvs';
import type { ScmLook } from '../../domain/domain-validation';
import type { ScmLooks } from '../../use-cases/ports/scm';
import { keys } from '../keys';
import { scmLookSchema } from '../records/cached-records';

/** The shortest that the store keeps for (Forge KVS, TTL); what counts is decided by whoever reads. */
const KEPT = { ttl: { value: 1, unit: 'MINUTES' } } as const;

export const scmLookRepository: ScmLooks = {
  async find(orderId) {
    const stored = await kvs.get(keys.scmLook(orderId));
    return stored === undefined ? undefined : scmLookSchema.parse(stored);
  },
  keep: (orderId, at: number, look?: ScmLook) => kvs.set(keys.scmLook(orderId), { at, ...(look && { look }) }, KEPT),
  forget: (orderId) => kvs.delete(keys.scmLook(orderId)),
};
