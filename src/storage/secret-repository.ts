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

/** Where the secret of a holder, and what hangs on it, stands. */
interface SecretKeys {
  readonly secret: (id: string, version: string) => string;
  readonly token: (id: string, version: string) => string;
  readonly signIn: (id: string, version: string) => string;
}

export const secretsUnder = (names: SecretKeys): Secrets => ({
  write: (id, version, secret) => kvs.setSecret(names.secret(id, version), secret),
  remove: async (id, version) => {
    await kvs.deleteSecret(names.secret(id, version));
    await kvs.deleteSecret(names.token(id, version));
    await kvs.delete(names.signIn(id, version));
  },
});

interface Holder {
  readonly id: string;
  readonly secretVersion: string;
}

/** What the SCM client signs in with. */
export const credentialsUnder = <H extends Holder>(names: SecretKeys) => ({
  clientSecret: ({ id, secretVersion }: H) => kvs.getSecret<string>(names.secret(id, secretVersion)),
  async token({ id, secretVersion }: H): Promise<StoredToken | undefined> {
    const stored = await kvs.getSecret(names.token(id, secretVersion));
    return stored === undefined ? undefined : tokenSchema.parse(stored);
  },
  keepToken: ({ id, secretVersion }: H, token: StoredToken) =>
    kvs.setSecret(names.token(id, secretVersion), { ...token }),
});

const OF_PROFILES: SecretKeys = { secret: keys.clientSecret, token: keys.token, signIn: keys.signIn };

export const secretRepository = secretsUnder(OF_PROFILES);
export const credentialRepository = credentialsUnder<Profile>(OF_PROFILES);
