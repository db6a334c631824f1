/** A Jira admin links an account of SCM by OAuth client credentials and has its rights tested. */
import { accountCalls } from '../../../src/contract/admin/account-calls';
import { ABILITIES } from '../../../src/domain/account/rights';
import { DEFAULT_TOKEN_URL } from '../../../src/domain/profile';
import { PROJECT } from '../../../src/domain/setup/names';
import { personAt } from '../../world/person';
import type { World } from '../../world/world';
import type { Teller } from '../chapter';
import { demand } from '../demand';
import { fillScm } from './fill-scm';
import { insist } from './insist';

const ACCOUNTS = '/admin/profile-settings/accounts';

/** Where administrators of the sandbox's SCM sign in. */
const ADMIN_URL = 'https://admin.enterprise.sectigo.com';

/** @returns the account's id */
export async function linkAccount(world: World, tell: Teller): Promise<string> {
  const admin = personAt(world, world.people.administrator);
  const { clientId, clientSecret: secret } = await fillScm(world);
  const home = (await (await admin.call('GET', `/project/${PROJECT.key}`)).json()) as { id: string };
  const signIn = { kind: 'oauth', clientId, tokenUrl: DEFAULT_TOKEN_URL } as const;
  const draft = { name: 'Sectigo', scmUrl: ADMIN_URL, enabled: true, secret, signIn, homeProject: home.id };
  const { id, name } = demand(await admin.onAdminPage(accountCalls.saveAccount, draft));
  tell('SCM account linked', `“${name}”, by a Jira admin; home project ${PROJECT.key}`, ACCOUNTS);
  const { rights } = await insist(world, () => admin.onAdminPage(accountCalls.testAccount, { id }));
  const seen = ABILITIES.filter((ability) => rights.abilities[ability].can === 'yes').length;
  if (seen === 0) throw new Error('The account sees nothing in SCM.');
  tell('Account tested', `sees ${seen} of ${ABILITIES.length} kinds of data; nothing was changed by asking`, ACCOUNTS);
  return id;
}
