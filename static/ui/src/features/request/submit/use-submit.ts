/** Submits a CSR, once. */
import { useState } from 'react';
import { view } from '@forge/bridge';
import { requestCalls } from '../../../../../../src/contract/issue/request-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { Submitted } from '../../../../../../src/domain/request/request-view';
import { ask } from '../../../shared/backend/ask';
import { tellOthers } from '../../../shared/page/news';

export interface Submission {
  readonly sending: boolean;
  readonly refused: Refused | undefined;
  readonly submit: (csr: string, profile: string, order: boolean) => Promise<void>;
}

/** @param done it is on the issue */
export function useSubmit(issueId: string, done: (submitted: Submitted) => void): Submission {
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const submit = async (csr: string, profile: string, order: boolean) => {
    if (sending) return;
    setSending(true);
    setRefused(undefined);
    const payload = { issueId, csr, order, ...(profile !== '' && { profile }) };
    const answer = await ask(requestCalls.submitRequest, payload);
    setSending(false);
    if (!answer.ok) {
      setRefused(answer);
      return;
    }
    done(answer.data);
    tellOthers(issueId);
    // The issue shows the CSR that is on it now; not every place can be refreshed.
    view.refresh().catch(() => undefined);
  };
  return { sending, refused, submit };
}
