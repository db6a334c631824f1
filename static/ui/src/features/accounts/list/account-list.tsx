/** All linked accounts, or what an account is while there is none. */
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { AccountList as Accounts, ListedAccount } from '../../../../../../src/domain/account/account';
import { EMPTY, PAGE } from '../../../texts/accounts/list';
import { AccountCard } from './account-card';

interface AccountListProps {
  readonly list: Accounts;
  readonly link: () => void;
  readonly edit: (account: ListedAccount) => void;
  /** Something was done, so the list is read anew. */
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export function AccountList({ list, link, ...acts }: AccountListProps) {
  if (list.accounts.length === 0) return <NoAccounts link={link} />;
  return (
    <>
      <div className="page-head">
        <Heading size="large" as="h1">
          {PAGE.title}
        </Heading>
        <Button appearance="primary" onClick={link}>
          {PAGE.link}
        </Button>
      </div>
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

function NoAccounts({ link }: { readonly link: () => void }) {
  return (
    <section className="empty">
      <Heading size="large" as="h1">
        {EMPTY.title}
      </Heading>
      <p>{EMPTY.text}</p>
      <Button appearance="primary" onClick={link}>
        {PAGE.link}
      </Button>
    </section>
  );
}
