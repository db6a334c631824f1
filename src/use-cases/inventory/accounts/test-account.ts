/** Journey 5: *Test connection* signs in with the stored secret and finds out, by asking only, what the credentials may do. */
import type { AccountTest } from '../../../domain/account/account';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'accounts' | 'scmAccount' | 'accountTests'>;

/** @throws Problem that tells wrong credentials, a secret that lapsed, wrong host, blocked egress and an outage apart */
export async function testAccount(ports: Needs, id: string): Promise<AccountTest> {
  const account = await ports.accounts.find(id);
  if (!account) throw new Problem('not-found', 'This account was removed meanwhile. Reload the page.');
  const test = { at: ports.now(), rights: await ports.scmAccount.whatItMay(account) };
  await ports.accountTests.keep(account, test);
  return test;
}
