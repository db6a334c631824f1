/** What the page shows: the last set-up, how far it is, and what could be removed again. */
import { projectsSetUp, removable, stillStands } from '../../domain/setup/removal/removal';
import { NO_RECORD, nextStep, type SetUpRun } from '../../domain/setup/set-up-record';
import type { RunView, SetUpView } from '../../domain/setup/set-up-view';
import type { Ports } from '../ports/ports';

export async function viewSetUp(ports: Pick<Ports, 'people' | 'setUp'>): Promise<SetUpView> {
  const record = (await ports.setUp.records.find()) ?? NO_RECORD;
  return {
    ...(record.run && { run: await viewOfRun(ports, record.run) }),
    removable: projectsSetUp(record).map((projectKey) => ({
      projectKey,
      stands: stillStands(record, projectKey),
      parts: removable(record, projectKey).map(({ kind, id, name }) => ({ kind, id, name })),
      former: record.former.filter((one) => one.projectKey === projectKey).map(({ name }) => name),
    })),
  };
}

async function viewOfRun({ people }: Pick<Ports, 'people'>, run: SetUpRun): Promise<RunView> {
  const [person] = await people.named([run.startedBy]);
  const next = nextStep(run);
  const by = person ?? { accountId: run.startedBy, displayName: run.startedBy };
  return { ...run, by, ...(next !== undefined && { next }) };
}
