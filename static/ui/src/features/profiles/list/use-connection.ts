/** *Test connection* of one profile: asks SCM with the stored credentials. */
import { useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/admin/profile-calls';
import type { Result } from '../../../../../../src/contract/result';
import { ask } from '../../../shared/backend/ask';

export interface ConnectionTest {
  readonly testing: boolean;
  /** Of the last test. */
  readonly result: Result<null> | undefined;
  readonly test: () => Promise<void>;
}

/** @param tested reads anew what is known of the profile */
export function useConnectionTest(id: string, tested: () => Promise<void>): ConnectionTest {
  const [testing, setTesting] = useState(false);
  const [result, setResult] = useState<Result<null>>();
  const test = async () => {
    if (testing) return;
    setTesting(true);
    setResult(undefined);
    setResult(await ask(profileCalls.testConnection, { id }));
    setTesting(false);
    await tested();
  };
  return { testing, result, test };
}
