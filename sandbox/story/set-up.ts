/** Chapter before all others: a Jira admin sets up the project, step by step, through the app's own admin page. */
import { setUpCalls } from '../../src/contract/admin/set-up-calls';
import { PROJECT } from '../../src/domain/setup/names';
import type { SetUpKind, StepKey } from '../../src/domain/setup/steps';
import type { StepOutcome } from '../../src/domain/setup/set-up-view';
import type { PartUsed } from '../../src/domain/setup/site-parts';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { demand } from './demand';

export interface WantedProject {
  readonly kind: SetUpKind;
  readonly projectKey: string;
  readonly projectName: string;
}

interface SetUpProject {
  readonly parts: readonly PartUsed[];
  /** What the last step found missing. */
  readonly notes: readonly string[];
  readonly sentence: string;
}

/** A task of the Jira stand-in takes less (Jira Cloud, asynchronous operations). */
const TASK_MS = 2_000;
const FIRST: StepKey = 'check';

/** @throws Error with the app's own words when it refuses a step */
export async function setUpProject(
  world: World,
  wanted: WantedProject = { kind: 'new', projectKey: PROJECT.key, projectName: PROJECT.name },
): Promise<SetUpProject> {
  const admin = personAt(world, world.people.administrator);
  demand(await admin.onAdminPage(setUpCalls.beginSetUp, wanted));
  const parts: PartUsed[] = [];
  const notes: string[] = [];
  for (let step: StepKey | undefined = FIRST; step !== undefined;) {
    const outcome: StepOutcome = demand(
      await admin.onAdminPage(setUpCalls.runStep, { projectKey: wanted.projectKey, step }),
    );
    if (outcome.waiting !== undefined) await world.clock.advanceBy(TASK_MS);
    else {
      parts.push(...outcome.done.parts);
      notes.push(...outcome.done.notes);
    }
    step = outcome.next;
  }
  const made = parts.filter((part) => part.made).length;
  const found = parts.length - made;
  const sentence = `${wanted.projectKey}: ${made} parts made, ${found} found`;
  return { parts, notes, sentence };
}
