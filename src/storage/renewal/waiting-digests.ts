/** Lists of renewals that wait for a person: a plain key for each profile, and one that says that a list is wanted. */
import { kvs, WhereConditions } from '@forge/kvs';
import { waitingDigestSchema } from '../../domain/renewal/reminders/waiting-digest';
import type { WaitingDigests } from '../../use-cases/ports/self/waiting-digests';
import { keys } from '../keys';

/** An installation has some tens of profiles. */
const MOST = 100;

export const waitingDigestRepository: WaitingDigests = {
  want: (profileId) => kvs.set(keys.digestWanted(profileId), { profileId }),
  async profiles() {
    const query = kvs.query().where('key', WhereConditions.beginsWith(keys.digestsWanted)).limit(MOST);
    const { results } = await query.getMany();
    return results.map(({ value }) => (value as { readonly profileId: string }).profileId);
  },
  async find(profileId) {
    const stored = await kvs.get(keys.waitingDigest(profileId));
    return stored === undefined ? undefined : waitingDigestSchema.parse(stored);
  },
  keep: (digest) => kvs.set(keys.waitingDigest(digest.profileId), digest),
  async forget(profileId) {
    await kvs.delete(keys.waitingDigest(profileId));
    await kvs.delete(keys.digestWanted(profileId));
  },
};
