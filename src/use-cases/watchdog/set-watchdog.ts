/** A Jira admin chooses where the watchdog tells, and how old a secret may become. */
import { Problem } from '../../domain/problem';
import type { WatchSettings } from '../../domain/watchdog/trouble';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'watchRecords' | 'projects'>;

/** @throws Problem `invalid-input` where the admin does not see the project */
export async function setWatchdog(ports: Needs, settings: WatchSettings): Promise<null> {
  const { projectId } = settings;
  const [project] = projectId === '' ? [] : await ports.projects.named([projectId]);
  if (projectId !== '' && (project === undefined || project.key === '')) {
    throw new Problem('invalid-input', 'Some fields need a change.', { faults: [NO_SUCH_PROJECT] });
  }
  await ports.watchRecords.setSettings(settings);
  return null;
}

const NO_SUCH_PROJECT = { field: 'projectId', message: 'You cannot see this project. Choose another one.' };
