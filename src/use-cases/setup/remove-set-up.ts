/** Removes what set-up made, a step at a time: only what it made, only what no other project needs. */
import { Problem } from '../../domain/problem';
import { removable, removedIn } from '../../domain/setup/removal';
import type { SetUpRecord } from '../../domain/setup/set-up-record';
import type { RemovalOutcome } from '../../domain/setup/set-up-view';
import type { Part } from '../../domain/setup/site-parts';
import { isRemovalKey, REMOVAL_KEYS } from '../../domain/setup/steps';
import { removeParts } from './removal/remove-parts';
import { removeProject } from './removal/remove-project';
import { letGo, takeTurn, type TurnNeeds } from './work/take-turn';

/** @throws Problem `conflict` when the project has issues: then nothing is removed */
export function removeSetUp(
  ports: TurnNeeds,
  { projectKey, step }: { readonly projectKey: string; readonly step: string },
  accountId: string,
): Promise<RemovalOutcome> {
  return takeTurn(ports, accountId, async (turn) => {
    if (!isRemovalKey(step)) throw new Problem('invalid-input', 'There is no such step. Reload the page.');
    const parts = removedIn(step, removable(turn.record(), projectKey));
    const removed = step === 'project' ? await removeProject(turn, projectKey, parts) : await removeParts(turn, parts);
    if (step === 'fields') await turn.forgetFieldIds();
    if (step === REMOVAL_KEYS.at(-1)) await turn.note((record) => letGo(forgetRun(record, projectKey)));
    return { ...removed, removed: removed.removed.map(plain) };
  });
}

function plain({ kind, id, name }: Part): Part {
  return { kind, id, name };
}

function forgetRun(record: SetUpRecord, projectKey: string): SetUpRecord {
  const { run, ...rest } = record;
  return run && run.projectKey !== projectKey ? record : rest;
}
