/** The import of an account, kept up to date while it runs, and what a person does with it. */
import { useCallback, useState } from 'react';
import { syncCalls } from '../../../../../../src/contract/admin/sync-calls';
import type { Refused, Result } from '../../../../../../src/contract/result';
import type { SyncView } from '../../../../../../src/domain/inventory/sync/sync-view';
import { ask } from '../../../shared/backend/ask';
import type { Answer } from '../../../shared/backend/use-answer';
import { useAnswer } from '../../../shared/backend/use-answer';
import { usePolling } from '../../../shared/backend/use-polling';

export type SyncAct = 'begin' | 'pause' | 'resume' | 'cancel';

export interface OpenSync extends Answer<SyncView | null> {
  readonly working: boolean;
  readonly refused: Refused | undefined;
  readonly act: (act: SyncAct) => Promise<void>;
}

export function useSync(account: string): OpenSync {
  const load = useCallback(() => ask(syncCalls.viewSync, { account }), [account]);
  const answer = useAnswer(load);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  usePolling(watched(answer), answer.reload);
  const act = async (wanted: SyncAct) => {
    if (working) return;
    setWorking(true);
    setRefused(undefined);
    const result = await send(account, wanted);
    await answer.reload();
    setWorking(false);
    if (!result.ok) setRefused(result);
  };
  return { ...answer, working, refused, act };
}

/** Each step begins with short delays again; what has ended does not change by itself. */
function watched({ state }: Answer<SyncView | null>): string | undefined {
  if (state.phase !== 'ready' || state.data?.state !== 'running') return undefined;
  return `${state.data.pass} ${state.data.done}`;
}

function send(account: string, act: SyncAct): Promise<Result<null>> {
  return act === 'begin' ? ask(syncCalls.beginSync, { account }) : ask(syncCalls.steerSync, { account, steering: act });
}
