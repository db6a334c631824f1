/** Sends a person's word about a lost order, once. */
import { useCallback, useState } from 'react';
import { issueCalls } from '../../../../../../src/contract/calls';
import type { Refused } from '../../../../../../src/contract/result';
import { ask } from '../../../shared/backend/ask';

export type Choice = 'found' | 'not-ordered';

export interface Settlement {
  /** The choice that is being sent. */
  readonly sending: Choice | undefined;
  readonly refused: Refused | undefined;
  /** SCM shows the order with this id. */
  readonly found: (certId: string) => Promise<void>;
  /** SCM has no such order: it is sent again. */
  readonly notOrdered: () => Promise<void>;
}

export function useSettlement(issueId: string, settled: () => Promise<void>): Settlement {
  const [sending, setSending] = useState<Choice>();
  const [refused, setRefused] = useState<Refused>();
  const send = useCallback(
    async (choice: Choice, certId?: string) => {
      setSending(choice);
      setRefused(undefined);
      const result = await ask(issueCalls.settleOrder, { issueId, ...(certId !== undefined && { certId }) });
      if (result.ok) await settled();
      else setRefused(result);
      setSending(undefined);
    },
    [issueId, settled],
  );
  return {
    sending,
    refused,
    found: (certId) => send('found', certId.trim()),
    notOrdered: () => send('not-ordered'),
  };
}
