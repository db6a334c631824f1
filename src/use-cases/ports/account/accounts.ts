/** The SCM accounts that Jira admins have linked, and what is kept beside them. */
import type { Account, AccountTest } from '../../../domain/account/account';
import type { SignInNotes } from '../profile-settings';
import type { Secrets } from '../stores';
import type { AccountActs } from './account-acts';
import type { AccountOrderPorts } from './account-orders';
import type { ScmAccount } from './scm-account';

export interface Accounts {
  find(id: string): Promise<Account | undefined>;
  /** By name; a site has a handful. */
  list(): Promise<Account[]>;
  /** @returns false when the id is taken */
  create(account: Account): Promise<boolean>;
  /** @returns undefined when someone else saved in between */
  replace(read: Account, next: Account): Promise<Account | undefined>;
  /** @returns false when someone else saved in between */
  remove(read: Account): Promise<boolean>;
}

/** What the last *Test connection* found with the present credentials at the present address. */
export interface AccountTests {
  of(account: Account): Promise<AccountTest | undefined>;
  keep(account: Account, test: AccountTest): Promise<void>;
  remove(account: Account): Promise<void>;
}

export interface AccountPorts extends AccountOrderPorts {
  readonly accounts: Accounts;
  readonly accountSecrets: Secrets;
  readonly accountSignIns: SignInNotes<Account>;
  readonly accountTests: AccountTests;
  readonly scmAccount: ScmAccount;
  readonly accountActs: AccountActs;
}
