/** Which SCM account the page is about: read once, chosen by the person where there are several, known to every view below. */
import type { ComponentType } from 'react';
import { createContext, useContext, useEffect, useState } from 'react';
import { inventoryCalls } from '../../../../../src/contract/certificates/inventory-calls';
import type { AccountChoice } from '../../../../../src/domain/account/project-rights';
import { ACCOUNTS, CHOOSE, NONE } from '../../texts/certificates/account';
import { ask } from '../backend/ask';
import { useAnswer } from '../backend/use-answer';
import { ACCOUNT, accountIn, queryOf } from '../inventory/address';
import { EmptyPage } from '../page/empty-page';
import { goTo, useLocation } from '../address/location';
import { Await } from '../parts/await';
import { Waiting } from '../parts/waiting';
import { chosenBefore, rememberChoice } from './remembered-account';
import './account.css';

const Chosen = createContext<AccountChoice | undefined>(undefined);

/** @throws Error outside `withAccount` */
export function useAccount(): AccountChoice {
  const account = useContext(Chosen);
  if (!account) throw new Error('No account is chosen here.');
  return account;
}

const viewMyAccounts = () => ask(inventoryCalls.viewMyAccounts, {});

/** @returns the view below a choice of accounts; who may see none is told what to do */
export function withAccount(Content: ComponentType): ComponentType {
  return function WithAccount() {
    const answer = useAnswer(viewMyAccounts);
    return (
      <Await answer={answer} what={ACCOUNTS}>
        {(accounts) => (accounts.length === 0 ? <NoAccount /> : <OfAccount accounts={accounts} Content={Content} />)}
      </Await>
    );
  };
}

function NoAccount() {
  return (
    <main className="page">
      <EmptyPage {...NONE} />
    </main>
  );
}

interface OfAccountProps {
  readonly accounts: readonly AccountChoice[];
  readonly Content: ComponentType;
}

function OfAccount({ accounts, Content }: OfAccountProps) {
  const location = useLocation();
  const [chosen, choose] = useState(chosenBefore);
  const named = accounts.find(({ id }) => id === accountIn(location?.query ?? ''))?.id;
  // Whoever comes by an address goes on with its account on the other pages.
  useEffect(() => {
    if (named === undefined) return;
    rememberChoice(named);
    choose(named);
  }, [named]);
  if (!location) return <Waiting what={ACCOUNTS} />;
  const account = accounts.find(({ id }) => id === (named ?? chosen)) ?? accounts[0];
  return (
    <Chosen.Provider value={account}>
      {accounts.length > 1 && (
        <label className="account-choice native-field">
          {CHOOSE}
          <select
            value={account?.id}
            onChange={({ target }) => {
              rememberChoice(target.value);
              choose(target.value);
              goTo({ route: location.route, query: queryOf({ [ACCOUNT]: target.value }) });
            }}
          >
            {accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {/* Another account is another page: nothing of the first one stays. */}
      <Content key={account?.id} />
    </Chosen.Provider>
  );
}
