/** Client secrets and SCM tokens, encrypted by the platform. Written here, read by the SCM client, shown nowhere. */
import { kvs } from '@forge/kvs';
import type { Profile } from '../domain/profile';
import type { Secrets } from '../use-cases/ports/stores';
import { keys } from './keys';
import { tokenSchema } from './records/cached-records';

/** A bearer token and until when it is taken to be good, epoch milliseconds. */
export interface StoredToken {
  readonly accessToken: string;
  readonly goodUntil: number;
}

export const secretRepository: Secrets = {
  write: (profileId, version, secret) => kvs.setSecret(keys.clientSecret(profileId, version), secret),
  remove: async (profileId, version) => {
    await kvs.deleteSecret(keys.clientSecret(profileId, version));
    await kvs.deleteSecret(keys.token(profileId, version));
    await kvs.delete(keys.signIn(profileId, version));
  },
};

/** What the SCM client signs in with. */
export const credentialRepository = {
  clientSecret: (profile: Profile) => kvs.getSecret<string>(keys.clientSecret(profile.id, profile.secretVersion)),
  async token(profile: Profile): Promise<StoredToken | undefined> {
    const stored = await kvs.getSecret(keys.token(profile.id, profile.secretVersion));
    return stored === undefined ? undefined : tokenSchema.parse(stored);
  },
  keepToken: (profile: Profile, token: StoredToken) =>
    kvs.setSecret(keys.token(profile.id, profile.secretVersion), { ...token }),
};
