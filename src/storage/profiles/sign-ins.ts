/** What is remembered of signing in with a profile's secret; of another secret, account or address it says nothing. */
import { kvs } from '@forge/kvs';
import type { Profile } from '../../domain/profile';
import type { SignInState } from '../../domain/profiles/sign-in';
import type { SignIns } from '../../use-cases/ports/profile-settings';
import { keys } from '../keys';
import { signInSchema } from '../records/profile-settings-records';

export const signInRepository: SignIns = {
  async of(profile) {
    const stored = await kvs.get(keyOf(profile));
    if (stored === undefined) return {};
    const { account, state } = signInSchema.parse(stored);
    return account === accountOf(profile) ? state : {};
  },
  keep: (profile, state: SignInState) => kvs.set(keyOf(profile), { account: accountOf(profile), state }),
};

function keyOf({ id, secretVersion }: Profile): string {
  return keys.signIn(id, secretVersion);
}

function accountOf({ clientId, tokenUrl, scmUrl }: Profile): string {
  return [clientId, tokenUrl, scmUrl].join(' ');
}
