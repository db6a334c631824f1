/** Journey 1: the profiles, by name, without their secrets, with the names of the people on them. */
import type { ProfileList } from '../../domain/profile';
import { viewOf } from '../../domain/profile';
import type { Ports } from '../ports/ports';

export async function listProfiles(ports: Pick<Ports, 'profiles' | 'people'>): Promise<ProfileList> {
  const profiles = (await ports.profiles.list()).map(viewOf);
  const accountIds = [...new Set(profiles.flatMap((profile) => profile.operators))];
  return { profiles, people: await ports.people.named(accountIds) };
}
