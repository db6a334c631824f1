/** The admin page *Accounts*: the list of linked SCM accounts, or the form of one. */
import { useRef, useState } from 'react';
import { accountCalls } from '../../../../../src/contract/admin/account-calls';
import type { ListedAccount } from '../../../../../src/domain/account/account';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { useFocusAfterForm } from '../../shared/page/use-focus-after-form';
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { PAGE, SAID } from '../../texts/accounts/list';
import { AccountForm } from './form/account-form';
import { AccountList } from './list/account-list';
import './accounts.css';

/** `account` absent: a new one. */
interface Editing {
  readonly account?: ListedAccount;
}

const listAccounts = () => ask(accountCalls.listAccounts, {});

export function AccountsPage() {
  const answer = useAnswer(listAccounts);
  const [editing, setEditing] = useState<Editing>();
  const [success, setSuccess] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  useFocusAfterForm(top, editing !== undefined);
  const show = (next: Editing | undefined, message?: string) => {
    setEditing(next);
    setSuccess(message);
  };
  const done = (message: string) => {
    show(undefined, message);
    // The button that was pressed may be gone afterwards.
    top.current?.focus();
    void answer.reload();
  };
  return (
    <main className="page">
      <div ref={top} tabIndex={-1} role="status" className="page-messages">
        {success !== undefined && <Notice appearance="success">{success}</Notice>}
      </div>
      <Await answer={answer} what={PAGE.what}>
        {(list) =>
          editing ? (
            <AccountForm
              {...editing}
              projects={list.projects}
              saved={({ name }) => done(SAID.saved(name))}
              cancel={() => show(undefined)}
            />
          ) : (
            <AccountList
              list={list}
              link={() => show({})}
              edit={(account) => show({ account })}
              done={done}
              reload={answer.reload}
            />
          )
        }
      </Await>
    </main>
  );
}
