/** A person says that the certificate of the issue is in use. */
import { useState } from 'react';
import { orderCalls } from '../../../../../../src/contract/issue/order-calls';
import type { Refused } from '../../../../../../src/contract/result';
import { ask } from '../../../shared/backend/ask';

export interface Installation {
  readonly marking: boolean;
  /** Why it was not noted. */
  readonly refused: Refused | undefined;
  readonly mark: () => Promise<void>;
}

/** @param reload reads the order again, after a refusal too: what was shown may be out of date */
export function useInstallation(issueId: string, reload: () => Promise<void>): Installation {
  const [marking, setMarking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const mark = async () => {
    if (marking) return;
    setMarking(true);
    setRefused(undefined);
    const result = await ask(orderCalls.markInstalled, { issueId });
    if (!result.ok) setRefused(result);
    await reload();
    setMarking(false);
  };
  return { marking, refused, mark };
}
