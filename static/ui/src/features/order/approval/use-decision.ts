/** Sends a person's answer to an approval; the same answer counts once. */
import { useState } from 'react';
import { approvalCalls } from '../../../../../../src/contract/issue/approval-calls';
import type { Refused } from '../../../../../../src/contract/result';
import { ask } from '../../../shared/backend/ask';

export type DecisionAnswer = 'approve' | 'decline';

export interface Decision {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** What was taken last. */
  readonly taken: DecisionAnswer | undefined;
  readonly send: (answer: DecisionAnswer, reason?: string) => Promise<boolean>;
}

interface Deciding {
  readonly issueId: string;
  readonly shownFor: string;
  /** The order may have changed with it. */
  readonly reload: () => Promise<void>;
  readonly hurry: () => void;
}

export function useDecision({ issueId, shownFor, reload, hurry }: Deciding): Decision {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [taken, setTaken] = useState<DecisionAnswer>();
  const send = async (answer: DecisionAnswer, reason?: string) => {
    if (busy) return false;
    setBusy(true);
    setRefused(undefined);
    setTaken(undefined);
    const call = { issueId, shownFor, answer, ...(reason !== undefined && { reason }) };
    const result = await ask(approvalCalls.decideApproval, call);
    setBusy(false);
    if (result.ok) setTaken(answer);
    else setRefused(result);
    hurry();
    await reload();
    return result.ok;
  };
  return { busy, refused, taken, send };
}
