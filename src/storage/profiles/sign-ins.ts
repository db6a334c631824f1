/** What is remembered of signing in with a profile's secret; of another secret, account or address it says nothing. */
import { kvs } from '@forge/kvs';
import type { Profile } from '../../domain/profile';
import type { SignInState } from '../../domain/profiles/sign-in';
import type { SignInNotes, SignIns } from '../../use-cases/ports/profile-settings';
import { readAll } from '../inventory/batches';
import { keys } from '../keys';
import { signInSchema } from '../records/profile-settings-records';

interface Holder {
  readonly id: string;
  readonly secretVersion: string;
}

/** @param identityOf what the note is about: account and addresses */
export const signInNotes = <H extends Holder>(
  keyFor: (id: string, secretVersion: string) => string,
  identityOf: (holder: H) => string,
): SignInNotes<H> => {
  const keyOf = ({ id, secretVersion }: H) => keyFor(id, secretVersion);
  const stateIn = (stored: unknown, holder: H): SignInState => {
    if (stored === undefined) return {};
    const { account, state } = signInSchema.parse(stored);
    return account === identityOf(holder) ? state : {};
  };
  return {
    of: async (holder) => stateIn(await kvs.get(keyOf(holder)), holder),
    async ofEach(holders) {
      const stored = await readAll(holders.map((holder) => ({ key: keyOf(holder) })));
      return new Map(holders.map((holder) => [holder.id, stateIn(stored.get(keyOf(holder)), holder)]));
    },
    keep: (holder, state: SignInState) => kvs.set(keyOf(holder), { account: identityOf(holder), state }),
  };
};

export const signInRepository: SignIns = signInNotes<Profile>(keys.signIn, ({ clientId, tokenUrl, scmUrl }) =>
  [clientId, tokenUrl, scmUrl].join(' '),
);
