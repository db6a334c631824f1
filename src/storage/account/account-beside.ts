/** What is kept beside an account: its secret, tokens, whether SCM takes the secret, and what the last test found. */
import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { addressesOf } from '../../domain/account/account';
import type { Account } from '../../domain/account/account';
import { rightsSchema } from '../../domain/account/rights';
import type { AccountTests } from '../../use-cases/ports/account/accounts';
import { keys } from '../keys';
import { signInNotes } from '../profiles/sign-ins';
import { moment } from '../records/parts';
import { credentialsUnder, secretsUnder } from '../secret-repository';

export const accountSecretRepository = secretsUnder(keys.account);
export const accountCredentialRepository = credentialsUnder<Account>(keys.account);

/** Of another secret, address or administrator neither note says anything. */
function identityOf(account: Account): string {
  const { signIn } = account;
  const name = signIn.kind === 'oauth' ? signIn.clientId : `${signIn.login} ${signIn.customerUri}`;
  return [signIn.kind, name, ...addressesOf(account)].join(' ');
}

export const accountSignInRepository = signInNotes<Account>(keys.account.signIn, identityOf);

const testSchema = z.object({
  identity: z.string(),
  secretVersion: z.string(),
  test: z.object({ at: moment, rights: rightsSchema }),
});

export const accountTestRepository: AccountTests = {
  async of(account) {
    const read = testSchema.safeParse(await kvs.get(keys.accountTest(account.id)));
    if (!read.success) return undefined;
    const { identity, secretVersion, test } = read.data;
    return identity === identityOf(account) && secretVersion === account.secretVersion ? test : undefined;
  },
  keep: (account, test) => {
    const { secretVersion } = account;
    return kvs.set(keys.accountTest(account.id), { identity: identityOf(account), secretVersion, test });
  },
  remove: ({ id }) => kvs.delete(keys.accountTest(id)),
};
