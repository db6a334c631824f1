/** Counts what a removal leaves behind, and removes the profile. */
import { useCallback, useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/admin/profile-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';

export function useRemoval({ id, version }: ListedProfile, removed: (notice?: string) => void) {
  const preview = useAnswer(useCallback(() => ask(profileCalls.previewRemoval, { id }), [id]));
  const [removing, setRemoving] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const remove = async () => {
    if (removing) return;
    setRemoving(true);
    setRefused(undefined);
    const result = await ask(profileCalls.removeProfile, { id, version });
    setRemoving(false);
    if (result.ok) removed(result.data.notice);
    else setRefused(result);
  };
  return { preview, removing, refused, remove };
}
