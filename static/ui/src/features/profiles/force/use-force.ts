/** Counts what a forced renewal would order, and begins it with the number that was agreed to. */
import { useCallback, useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/admin/profile-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { ask } from '../../../shared/backend/ask';
import type { Answer } from '../../../shared/backend/use-answer';
import { useAnswer } from '../../../shared/backend/use-answer';
import type { ForcePreview } from '../../../../../../src/domain/renewal/force-preview';

export interface Force {
  readonly preview: Answer<ForcePreview>;
  readonly busy: 'beginning' | 'counting' | undefined;
  /** Why it was not begun. */
  readonly refused: Refused | undefined;
  readonly begin: (count: number) => Promise<void>;
  readonly countAgain: () => Promise<void>;
}

interface Surroundings {
  readonly begun: (count: number) => void;
  /** Reads the profile anew: the number is agreed to for the profile as it is shown. */
  readonly reload: () => Promise<void>;
}

export function useForce({ id, version }: ProfileView, { begun, reload }: Surroundings): Force {
  const preview = useAnswer(useCallback(() => ask(profileCalls.previewForce, { id }), [id]));
  const [busy, setBusy] = useState<Force['busy']>();
  const [refused, setRefused] = useState<Refused>();
  const begin = async (count: number) => {
    if (busy) return;
    setBusy('beginning');
    setRefused(undefined);
    const result = await ask(profileCalls.forceRenewal, { id, version, count });
    setBusy(undefined);
    if (result.ok) begun(count);
    else setRefused(result);
  };
  const countAgain = async () => {
    if (busy) return;
    setBusy('counting');
    await Promise.all([reload(), preview.reload()]);
    setRefused(undefined);
    setBusy(undefined);
  };
  return { preview, busy, refused, begin, countAgain };
}
