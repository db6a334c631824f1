/** Journey 5: the accounts, by name, without their secrets, with what is known of their connection. */
import type { Account, AccountList, ListedAccount } from '../../../domain/account/account';
import { addressesOf, viewOfAccount } from '../../../domain/account/account';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'accounts' | 'accountSignIns' | 'accountTests' | 'projects' | 'egressAllows'>;

export async function listAccounts(ports: Needs): Promise<AccountList> {
  const stored = await ports.accounts.list();
  const homes = [...new Set(stored.map(({ homeProject }) => homeProject.id))];
  const [accounts, projects] = await together([
    together(stored.map((account) => listed(ports, account))),
    ports.projects.named(homes),
  ]);
  return { accounts, projects };
}

async function listed(ports: Needs, account: Account): Promise<ListedAccount> {
  const [{ workedAt, refusedSince }, test] = await together([
    ports.accountSignIns.of(account),
    ports.accountTests.of(account),
  ]);
  return {
    ...viewOfAccount(account),
    ...(workedAt !== undefined && { workedAt }),
    ...(refusedSince !== undefined && { refusedSince }),
    ...(test && { test }),
    blockedHosts: blockedHosts(ports, addressesOf(account)),
  };
}

/** @returns the hosts among the addresses that the app may not call; nothing of what is no address: the form says so beside its field */
export function blockedHosts(ports: Pick<Ports, 'egressAllows'>, urls: readonly string[]): string[] {
  const blocked = urls
    .map((url) => url.trim())
    .filter((url) => URL.canParse(url) && url.startsWith('https://') && !ports.egressAllows(url));
  return [...new Set(blocked.map((url) => new URL(url).hostname))];
}
