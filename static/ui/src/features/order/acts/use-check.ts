/** *Check status*: SCM is asked just now; what it says of the domains is shown until the page goes. */
import { useState } from 'react';
import { actCalls } from '../../../../../../src/contract/issue/act-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ScmLook } from '../../../../../../src/domain/domain-validation';
import { ask } from '../../../shared/backend/ask';

export interface Checked {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly look: ScmLook;
}

export interface Check {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly checked: Checked | undefined;
  readonly check: (shownFor: string) => Promise<void>;
}

/** @param done after SCM was asked */
export function useCheck(issueId: string, done: () => void): Check {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [checked, setChecked] = useState<Checked>();
  const check = async (shownFor: string) => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const failed = await askScm(issueId, shownFor, setChecked);
    setRefused(failed);
    setBusy(false);
    if (!failed) done();
  };
  return { busy, refused, checked, check };
}

async function askScm(
  issueId: string,
  shownFor: string,
  show: (checked: Checked) => void,
): Promise<Refused | undefined> {
  const asked = await ask(actCalls.act, { issueId, act: 'check-status', shownFor, press: crypto.randomUUID() });
  if (!asked.ok) return asked;
  const look = await ask(actCalls.lookAtScm, { issueId });
  if (!look.ok) return look;
  show({ at: Date.now(), look: look.data });
  return undefined;
}
