/** All linked accounts, or what an account is while there is none. */
import Button from '@atlaskit/button/new';
import type { AccountList as Accounts, ListedAccount } from '../../../../../../src/domain/account/account';
import { EmptyPage } from '../../../shared/page/empty-page';
import { PageHead } from '../../../shared/page/page-head';
import { EMPTY, PAGE } from '../../../texts/accounts/list';
import { AccountCard } from './account-card';

interface AccountListProps {
  readonly list: Accounts;
  readonly link: () => void;
  readonly edit: (account: ListedAccount) => void;
  readonly openImport: (account: ListedAccount) => void;
  /** Something was done, so the list is read anew. */
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export function AccountList({ list, link, ...acts }: AccountListProps) {
  if (list.accounts.length === 0) return <EmptyPage {...EMPTY} begin={{ label: PAGE.link, act: link }} />;
  return (
    <>
      <PageHead title={PAGE.title}>
        <Button appearance="primary" onClick={link}>
          {PAGE.link}
        </Button>
      </PageHead>
      <p className="account-caption" id="linked-accounts">
        {PAGE.caption}
      </p>
      <ul className="cards" aria-labelledby="linked-accounts">
        {list.accounts.map((account) => (
          <li key={account.id}>
            <AccountCard account={account} projects={list.projects} {...acts} />
          </li>
        ))}
      </ul>
    </>
  );
}
