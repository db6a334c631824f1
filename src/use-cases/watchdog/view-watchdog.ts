/** What the watchdog has found, and where it tells it, for a Jira admin. */
import { SCHEDULES } from '../../domain/watchdog/picture';
import { keyOf } from '../../domain/watchdog/trouble';
import type { WatchRecord } from '../../domain/watchdog/trouble';
import { troubleInWords } from '../../domain/watchdog/trouble-words';
import type { WatchdogView } from '../../domain/watchdog/watchdog-view';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';
import { projectToTell } from './project-to-tell';

type Needs = Pick<Ports, 'now' | 'watchRecords' | 'projects' | 'profiles' | 'accounts'>;

export async function viewWatchdog(ports: Needs): Promise<WatchdogView> {
  const [{ record, settings }, told] = await together([ports.watchRecords.remembered(), projectToTell(ports)]);
  const [project] = told === undefined ? [] : await ports.projects.named([told]);
  return { settings, ...(project && { project }), ...(record ? foundBy(record, ports.now()) : NOTHING_YET) };
}

const NOTHING_YET = { troubles: [], unheard: '', silent: false } as const;

function foundBy({ troubles, lookedAt, issue, unheard }: WatchRecord, now: number) {
  return {
    troubles: troubles.map((one) => ({ key: keyOf(one), since: one.since, ...troubleInWords(one) })),
    ...(issue && { issueKey: issue.key }),
    ...{ lookedAt, unheard, silent: now - lookedAt > SCHEDULES.hourly * HOUR_MS },
  };
}

const HOUR_MS = 3_600_000;
