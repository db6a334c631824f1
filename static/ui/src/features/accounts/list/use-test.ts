/** *Test connection* of one account: asks SCM with the stored credentials what they may do. */
import { useState } from 'react';
import { accountCalls } from '../../../../../../src/contract/admin/account-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { AccountTest } from '../../../../../../src/domain/account/account';
import { ask } from '../../../shared/backend/ask';

export interface ConnectionTest {
  readonly testing: boolean;
  /** Of the last try; what was found before stays. */
  readonly refused: Refused | undefined;
  readonly found: AccountTest | undefined;
  readonly test: () => Promise<void>;
}

/** @param tested reads anew what is known of the account */
export function useTest(id: string, tested: () => Promise<void>): ConnectionTest {
  const [testing, setTesting] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [found, setFound] = useState<AccountTest>();
  const test = async () => {
    if (testing) return;
    setTesting(true);
    setRefused(undefined);
    const result = await ask(accountCalls.testAccount, { id });
    setTesting(false);
    if (result.ok) setFound(result.data);
    else setRefused(result);
    await tested();
  };
  return { testing, refused, found, test };
}
