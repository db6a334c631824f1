/** The admin page *Accounts*: the list of linked SCM accounts, or the form of one. */
import { lazy, Suspense, useRef, useState } from 'react';
import { accountCalls } from '../../../../../src/contract/admin/account-calls';
import type { ListedAccount } from '../../../../../src/domain/account/account';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { useFocusAfterForm } from '../../shared/page/use-focus-after-form';
import { Await } from '../../shared/parts/await';
import { Waiting } from '../../shared/parts/waiting';
import { Notice } from '../../shared/parts/notice';
import { IMPORT } from '../../texts/accounts/import';
import { PAGE, SAID } from '../../texts/accounts/list';
import { AccountForm } from './form/account-form';
import { AccountList } from './list/account-list';
import './accounts.css';

// Seen by few, and not at first.
const ImportView = lazy(() => import('./import/import-view'));

/** `account` absent: a new one. */
interface Editing {
  readonly account?: ListedAccount;
}

const listAccounts = () => ask(accountCalls.listAccounts, {});

export function AccountsPage() {
  const answer = useAnswer(listAccounts);
  const [editing, setEditing] = useState<Editing>();
  const [importing, setImporting] = useState<ListedAccount>();
  const [success, setSuccess] = useState<string>();
  const top = useRef<HTMLDivElement>(null);
  useFocusAfterForm(top, editing !== undefined || importing !== undefined);
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
        {(list) => {
          if (importing) {
            return (
              <Suspense fallback={<Waiting what={IMPORT.what} />}>
                <ImportView account={importing} back={() => setImporting(undefined)} />
              </Suspense>
            );
          }
          return editing ? (
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
              openImport={(account) => {
                setSuccess(undefined);
                setImporting(account);
              }}
              done={done}
              reload={answer.reload}
            />
          );
        }}
      </Await>
    </main>
  );
}
