/** In which project the admins are told: the one that they chose, else the first home project. */
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'watchRecords' | 'profiles' | 'accounts'>;

/** @returns the project's id; undefined where there is none */
export async function projectToTell(ports: Needs): Promise<string | undefined> {
  const { settings } = await ports.watchRecords.remembered();
  return settings.projectId === '' ? firstHome(ports) : settings.projectId;
}

async function firstHome(ports: Needs): Promise<string | undefined> {
  const ofProfiles = (await ports.profiles.list()).map(({ homeProject }) => homeProject);
  const home = ofProfiles.find((id) => id !== '');
  return home ?? (await ports.accounts.list())[0]?.homeProject.id;
}
