/** Removes what set-up made, a step at a time: only what it made, only what no other project needs, and the project first. */
import { Problem } from '../../domain/problem';
import { removable, removedIn, stillStands } from '../../domain/setup/removal/removal';
import type { SetUpRecord } from '../../domain/setup/set-up-record';
import type { RemovalOutcome } from '../../domain/setup/set-up-view';
import type { Part } from '../../domain/setup/site-parts';
import { isRemovalKey, REMOVAL_KEYS, type RemovalKey } from '../../domain/setup/steps';
import { adoptLost } from './removal/adopt-lost';
import { removeParts } from './removal/remove-parts';
import { removeProject } from './removal/remove-project';
import { letGo, takeTurn, type Turn, type TurnNeeds } from './work/take-turn';

/** @throws Problem `conflict` when the project has issues, or still stands at a later step: then nothing is removed */
export function removeSetUp(
  ports: TurnNeeds,
  { projectKey, step }: { readonly projectKey: string; readonly step: string },
  accountId: string,
): Promise<RemovalOutcome> {
  return takeTurn(ports, accountId, async (turn) => {
    if (!isRemovalKey(step)) throw new Problem('invalid-input', 'There is no such step. Reload the page.');
    await adoptLost(turn, { projectKey, step, now: ports.now() });
    const removed = await act(turn, { projectKey, step });
    if (step === 'fields') await turn.forgetFieldIds();
    if (step === REMOVAL_KEYS.at(-1)) await turn.note(letGo);
    return { ...removed, removed: removed.removed.map(plain) };
  });
}

async function act(turn: Turn, asked: { readonly projectKey: string; readonly step: RemovalKey }) {
  const { projectKey, step } = asked;
  const parts = removedIn(step, removable(turn.record(), projectKey));
  if (step === 'project') {
    const outcome = await removeProject(turn, projectKey, parts);
    // From here on the set-up does not stand any more, whatever becomes of the rest.
    if (outcome.waiting === undefined) await turn.note((record) => forgetRun(record, projectKey));
    return outcome;
  }
  if (stillStands(turn.record(), projectKey)) throw standsStill(projectKey);
  return removeParts(turn, parts);
}

function standsStill(projectKey: string): Problem {
  return new Problem(
    'conflict',
    `The project ${projectKey} still has what set-up gave it: nothing that it uses is removed. Begin the removal anew.`,
  );
}

function plain({ kind, id, name }: Part): Part {
  return { kind, id, name };
}

function forgetRun(record: SetUpRecord, projectKey: string): SetUpRecord {
  const { run, ...rest } = record;
  return run && run.projectKey !== projectKey ? record : rest;
}
