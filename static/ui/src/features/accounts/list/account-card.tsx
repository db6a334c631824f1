/** One account in the list: its facts, what can be done with it, and what its credentials may do. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ListedAccount } from '../../../../../../src/domain/account/account';
import type { NamedProject } from '../../../../../../src/domain/profiles/project';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { IMPORT } from '../../../texts/accounts/import';
import { ACTS, SAID, TEST_FAILED } from '../../../texts/accounts/list';
import { AccountReport } from '../report/account-report';
import { CardFacts } from './card-facts';
import { CardLozenges, CardState } from './card-state';
import type { ConnectionTest } from './use-test';
import { useTest } from './use-test';

// The dialog is heavier than the page; it is loaded when somebody asks for it.
const RemoveDialog = lazy(() => import('./remove-dialog'));

interface AccountCardProps {
  readonly account: ListedAccount;
  readonly projects: readonly NamedProject[];
  readonly edit: (account: ListedAccount) => void;
  readonly openImport: (account: ListedAccount) => void;
  readonly done: (message: string) => void;
  readonly reload: () => Promise<void>;
}

export function AccountCard({ account, projects, edit, openImport, done, reload }: AccountCardProps) {
  const [removing, setRemoving] = useState(false);
  const connection = useTest(account.id, reload);
  const test = connection.found ?? account.test;
  const { name } = account;
  return (
    <article className="card" aria-label={name}>
      <div className="account-title">
        <Heading size="small" as="h2">
          {name}
        </Heading>
        <CardLozenges account={account} />
      </div>
      <CardState account={account} reload={reload} />
      <CardFacts account={account} projects={projects} />
      <Acts
        {...{ name, connection }}
        edit={() => edit(account)}
        openImport={() => openImport(account)}
        remove={() => setRemoving(true)}
      />
      {test && <AccountReport test={test} />}
      <Suspense fallback={null}>
        {removing && (
          <RemoveDialog
            account={account}
            close={() => setRemoving(false)}
            removed={(notice) => done(SAID.removed(name, notice))}
            reload={reload}
          />
        )}
      </Suspense>
    </article>
  );
}

interface ActsProps {
  readonly name: string;
  readonly connection: ConnectionTest;
  readonly edit: () => void;
  readonly openImport: () => void;
  readonly remove: () => void;
}

function Acts({ name, connection: { testing, refused, test }, edit, openImport, remove }: ActsProps) {
  return (
    <div>
      <div className="buttons">
        <Button aria-label={ACTS.editWhich(name)} onClick={edit}>
          {ACTS.edit}
        </Button>
        <Button aria-label={ACTS.testWhich(name)} isLoading={testing} onClick={() => void test()}>
          {ACTS.test}
        </Button>
        <Button aria-label={IMPORT.buttonOf(name)} onClick={openImport}>
          {IMPORT.button}
        </Button>
        <Button appearance="subtle" aria-label={ACTS.removeWhich(name)} onClick={remove}>
          {ACTS.remove}
        </Button>
        <Busy busy={testing} text={ACTS.testing} />
      </div>
      <div className="outcome">
        {refused && (
          <Notice appearance="error" title={TEST_FAILED}>
            {refused.message}
          </Notice>
        )}
      </div>
    </div>
  );
}
