/** Stops a forced renewal; what was ordered before stays ordered. */
import { useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/admin/profile-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { ask } from '../../../shared/backend/ask';

export interface Stop {
  readonly stopping: boolean;
  /** Why it was not stopped. */
  readonly refused: Refused | undefined;
  readonly stop: () => Promise<void>;
}

export function useStop({ id, version }: ProfileView, stopped: () => void): Stop {
  const [stopping, setStopping] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const stop = async () => {
    if (stopping) return;
    setStopping(true);
    setRefused(undefined);
    const result = await ask(profileCalls.stopForce, { id, version });
    setStopping(false);
    if (result.ok) stopped();
    else setRefused(result);
  };
  return { stopping, refused, stop };
}
