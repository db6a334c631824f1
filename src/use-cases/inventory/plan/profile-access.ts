/** Which profiles a person may see: Jira says what they may in the home project; without one Jira admins alone do. */
import { Problem } from '../../../domain/problem';
import type { Profile } from '../../../domain/profile';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'profiles' | 'permissions'>;

const REFUSAL =
  'There is no such profile. You need the permission to browse the project that the profile belongs to. Ask an administrator of that project, or of Jira where the profile belongs to none.';

/** @throws Problem `not-found` for a profile that is not there, or not for this person to see */
export async function profileFor(ports: Needs, id: string): Promise<Profile> {
  const profile = await ports.profiles.find(id);
  if (profile && (await maySee(ports, profile))) return profile;
  throw new Problem('not-found', REFUSAL);
}

/** @returns the profiles that the person may see, by name */
export async function profilesFor(ports: Needs): Promise<readonly Profile[]> {
  const profiles = await ports.profiles.list();
  const asked = new Map<string, Promise<boolean>>();
  for (const profile of profiles) {
    const { homeProject } = profile;
    if (!asked.has(homeProject)) asked.set(homeProject, maySee(ports, profile));
  }
  // All of them are asked before one that failed is heard.
  await Promise.allSettled(asked.values());
  const seen: Profile[] = [];
  for (const profile of profiles) if ((await asked.get(profile.homeProject)) === true) seen.push(profile);
  return seen;
}

async function maySee({ permissions }: Needs, { homeProject }: Profile): Promise<boolean> {
  return homeProject === '' ? permissions.isJiraAdmin() : (await permissions.inProject(homeProject)).see;
}
