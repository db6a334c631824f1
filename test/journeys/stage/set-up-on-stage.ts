/** What the journeys of set-up share: an untouched site, the steps until one fails, and what is on the site afterwards. */
import { setUpCalls } from '../../../src/contract/admin/set-up-calls';
import type { Refused } from '../../../src/contract/result';
import type { PartUsed } from '../../../src/domain/setup/site-parts';
import { REMOVAL_STEPS, type StepKey } from '../../../src/domain/setup/steps';
import type { AdministrationFacts } from '../../../sandbox/jira-server/site/administration-facts';
import type { WantedProject } from '../../../sandbox/story/set-up';
import { demand, setStage, type Stage } from './stage';

export const CERT: WantedProject = { kind: 'new', projectKey: 'CERT', projectName: 'Certificate Management' };

export const untouchedStage = () => setStage({ site: 'untouched' });

/** An attempt that ended with a refusal, or that got to the end. */
export interface Attempt {
  readonly refused?: Refused;
  readonly failedAt?: StepKey;
  readonly parts: readonly PartUsed[];
  readonly notes: readonly string[];
}

/** As the page does it: begin, then a step at a time until one is refused. */
export async function attempt(stage: Stage, wanted: WantedProject = CERT, by = stage.admin): Promise<Attempt> {
  const begun = await by.onAdminPage(setUpCalls.beginSetUp, wanted);
  if (!begun.ok) return { refused: begun, parts: [], notes: [] };
  return goOn(stage, wanted.projectKey, { from: 'check', by });
}

/** As the page's *Try again* does it: the step that was refused once more, and what follows it. */
export async function goOn(
  stage: Stage,
  projectKey: string,
  { from, by = stage.admin }: { readonly from: StepKey; readonly by?: typeof stage.admin },
): Promise<Attempt> {
  const parts: PartUsed[] = [];
  const notes: string[] = [];
  let step: StepKey | undefined = from;
  while (step !== undefined) {
    const answer: Awaited<ReturnType<typeof oneStep>> = await oneStep(stage, projectKey, step, by);
    if (!answer.ok) return { refused: answer, failedAt: step, parts, notes };
    const { done, next, waiting } = answer.data;
    if (waiting === undefined) {
      parts.push(...done.parts);
      notes.push(...done.notes);
    } else await stage.advance(2_000);
    step = next;
  }
  return { parts, notes };
}

const oneStep = (stage: Stage, projectKey: string, step: StepKey, by = stage.admin) =>
  by.onAdminPage(setUpCalls.runStep, { projectKey, step });

/** @returns what stays, by name; throws when a step is refused */
export async function remove(stage: Stage, projectKey: string): Promise<string[]> {
  const stays: string[] = [];
  for (const { key } of REMOVAL_STEPS) {
    for (let waiting = true; waiting;) {
      const outcome = demand(await stage.admin.onAdminPage(setUpCalls.removeSetUp, { projectKey, step: key }));
      stays.push(...outcome.stays.map(({ part }) => part.name));
      waiting = outcome.waiting !== undefined;
      // Jira deletes fields and moves projects in its own time.
      await stage.advance(2_000);
    }
  }
  return stays;
}

/** Everything on the site, without ids: two sites that are the same look the same. */
export function everything(stage: Stage): AdministrationFacts {
  const facts = stage.jira.site.administration();
  return { ...facts, workflows: Object.fromEntries(Object.entries(facts.workflows).map(withoutIds)) };
}

/** Rules carry uuids of their own. */
function withoutIds([name, workflow]: [string, AdministrationFacts['workflows'][string]]) {
  const transitions = workflow.transitions.map((one) => ({
    ...one,
    rules: one.rules.map(({ ruleKey, parameters }) => {
      const { id: _, ...rest } = parameters;
      return { ruleKey, parameters: rest };
    }),
  }));
  return [name, { ...workflow, transitions }] as const;
}

/** A project of somebody else's, made through Jira. @returns its id */
export async function otherProject(stage: Stage, key: string, more: object = {}): Promise<string> {
  const body = { key, name: `Project ${key}`, projectTypeKey: 'business', leadAccountId: stage.people.administrator };
  const answer = await stage.admin.call('POST', '/project', { ...body, ...more });
  if (!answer.ok) throw new Error(await answer.text());
  return String(((await answer.json()) as { id: number }).id);
}
