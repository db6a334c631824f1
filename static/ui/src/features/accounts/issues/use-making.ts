/** Which certificates of an account get an issue and how their making stands, kept up to date while it goes on. */
import { useCallback, useState } from 'react';
import { issueRuleCalls } from '../../../../../../src/contract/admin/issue-rule-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { MakingView } from '../../../../../../src/domain/inventory/issues/making/making-view';
import { ask } from '../../../shared/backend/ask';
import type { Answer } from '../../../shared/backend/use-answer';
import { useAnswer } from '../../../shared/backend/use-answer';
import { usePolling } from '../../../shared/backend/use-polling';

export interface OpenMaking extends Answer<MakingView> {
  readonly working: boolean;
  readonly refused: Refused | undefined;
  readonly act: (act: 'makeIssues' | 'stopIssues') => Promise<void>;
}

export function useMaking(account: string): OpenMaking {
  const load = useCallback(() => ask(issueRuleCalls.viewIssues, { account }), [account]);
  const answer = useAnswer(load);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  usePolling(watched(answer), answer.reload);
  const act = async (name: 'makeIssues' | 'stopIssues') => {
    if (working) return;
    setWorking(true);
    setRefused(undefined);
    const result = await ask(issueRuleCalls[name], { account });
    await answer.reload();
    setWorking(false);
    if (!result.ok) setRefused(result);
  };
  return { ...answer, working, refused, act };
}

function watched({ state }: Answer<MakingView>): string | undefined {
  if (state.phase !== 'ready' || state.data.state !== 'running') return undefined;
  return `${state.data.step} ${state.data.made}`;
}
