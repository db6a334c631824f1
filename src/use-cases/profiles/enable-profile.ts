/** Journey 1: a Jira admin disables a profile or enables it again. */
import type { SavedProfile } from '../../domain/profile';
import { viewOf } from '../../domain/profile';
import { Problem } from '../../domain/problem';
import { offerProfiles } from '../offer-profiles';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'profiles' | 'profileOptions' | 'offers'>;

export interface Switch {
  readonly id: string;
  /** As the admin saw it. */
  readonly version: number;
  readonly enabled: boolean;
}

/** @throws Problem `conflict` when someone changed it meanwhile */
export async function enableProfile(ports: Needs, { id, version, enabled }: Switch): Promise<SavedProfile> {
  const stored = await ports.profiles.find(id);
  const saved = stored?.version === version && (await ports.profiles.replace(stored, { ...stored, enabled }));
  if (!saved)
    throw new Problem('conflict', 'Someone else changed this profile meanwhile. Reload it; nothing was changed.');
  const notice = await offerProfiles(ports);
  return { ...viewOf(saved), ...(notice !== undefined && { notice }) };
}
