/** Journey 1: the profiles, by name, without their secrets, with the names of the people on them. */
import type { ProfileView } from '../../domain/profile';
import { viewOf } from '../../domain/profile';
import type { Person, Ports } from '../ports';

export interface ProfileList {
  readonly profiles: readonly ProfileView[];
  readonly people: readonly Person[];
}

export async function listProfiles(ports: Pick<Ports, 'profiles' | 'people'>): Promise<ProfileList> {
  const profiles = (await ports.profiles.list()).map(viewOf);
  const accountIds = [...new Set(profiles.flatMap((profile) => profile.operators))];
  return { profiles, people: await ports.people.named(accountIds) };
}
