/** Journey 5: what the admin page asks about SCM accounts. */
import { ports } from '../../app';
import { accountCalls } from '../../contract/admin/account-calls';
import type { Define } from '../wiring/define';
import { acts, noticed } from '../wiring/lazily';

export function defineAccountCalls(define: Define): void {
  define(accountCalls.listAccounts, async () => (await acts()).listAccounts(ports));
  define(accountCalls.saveAccount, async (draft) => (await acts()).saveAccount(ports, draft));
  define(accountCalls.removeAccount, async (shown) => noticed((await acts()).removeAccount(ports, shown)));
  define(accountCalls.previewAccountRemoval, async ({ id }) => (await acts()).previewAccountRemoval(ports, id));
  define(accountCalls.testAccount, async ({ id }) => (await acts()).testAccount(ports, id));
  define(accountCalls.findAccountHosts, async ({ urls }) => (await acts()).blockedHosts(ports, urls));
}
