/** Disables a profile, or enables it again. */
import { useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/admin/profile-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { ListedProfile } from '../../../../../../src/domain/profile';
import { ask } from '../../../shared/backend/ask';
import { SAID } from '../../../texts/profiles/list';

export function useSwitch(profile: ListedProfile, done: (message: string) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const toggle = async () => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const { id, version, enabled } = profile;
    const result = await ask(profileCalls.enableProfile, { id, version, enabled: !enabled });
    setBusy(false);
    if (result.ok) done(SAID[enabled ? 'disabled' : 'enabled'](profile.name, result.data.notice));
    else setRefused(result);
  };
  return { busy, refused, toggle };
}
