/** What the page shows: the last set-up, how far it is, and what could be removed again. */
import type { Person } from '../../domain/person';
import { projectsSetUp, removable } from '../../domain/setup/removal';
import { NO_RECORD, nextStep, type SetUpRun } from '../../domain/setup/set-up-record';
import type { Part } from '../../domain/setup/site-parts';
import type { StepKey } from '../../domain/setup/steps';
import type { Ports } from '../ports/ports';

export interface RunView extends SetUpRun {
  readonly by: Person;
  /** Absent: it is finished. */
  readonly next?: StepKey;
}

export interface RemovableView {
  readonly projectKey: string;
  /** What set-up made and nobody else needs, in no order. */
  readonly parts: readonly Part[];
  /** Names of the schemes that an attached project gets back. */
  readonly former: readonly string[];
}

export interface SetUpView {
  readonly run?: RunView;
  readonly removable: readonly RemovableView[];
}

export async function viewSetUp(ports: Pick<Ports, 'people' | 'setUp'>): Promise<SetUpView> {
  const record = (await (await ports.setUp()).records.find()) ?? NO_RECORD;
  return {
    ...(record.run && { run: await viewOfRun(ports, record.run) }),
    removable: projectsSetUp(record).map((projectKey) => ({
      projectKey,
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
