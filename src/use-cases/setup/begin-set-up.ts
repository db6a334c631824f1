/** Begins a set-up, or goes on with one that failed: nothing is made yet. */
import type { SetUpRun } from '../../domain/setup/set-up-record';
import type { SetUpKind } from '../../domain/setup/steps';
import { requireProject } from './work/require-project';
import { takeTurn, type TurnNeeds } from './work/take-turn';

interface Asked {
  readonly kind: SetUpKind;
  readonly projectKey: string;
  /** Of a new project. */
  readonly projectName: string;
}

/** @throws Problem `invalid-input` with the fault beside its field; `conflict` when another admin is at work */
export function beginSetUp(ports: TurnNeeds, asked: Asked, accountId: string): Promise<null> {
  return takeTurn(ports, accountId, async ({ site, record, note }) => {
    const projectKey = asked.projectKey.trim().toUpperCase();
    const wanted = { kind: asked.kind, projectKey, projectName: asked.projectName.trim() };
    await requireProject(site, record(), wanted);
    const name = asked.kind === 'new' ? wanted.projectName : ((await site.project(projectKey))?.name ?? projectKey);
    const startedAt = startOf(record().run, wanted) ?? ports.now();
    const run: SetUpRun = { ...wanted, projectName: name, startedBy: accountId, startedAt, done: [] };
    await note((before) => ({ ...before, run }));
    return null;
  });
}

/** Every step is done again and finds what is there; what the failed one made counts as made. */
function startOf(before: SetUpRun | undefined, { kind, projectKey }: Asked): number | undefined {
  return before?.kind === kind && before.projectKey === projectKey ? before.startedAt : undefined;
}
