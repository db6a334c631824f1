/** Steps that make the project's own schemes: for a new project with certificates alone, for an existing one as copies of its own with certificates added. */
import { ISSUE_TYPE, schemeNames, SHARED_NAMES } from '../../../domain/setup/names';
import { isMade } from '../../../domain/setup/set-up-record';
import type { PartUsed, ProjectSchemes, SchemeKind } from '../../../domain/setup/site-parts';
import type { NewPart } from '../../ports/setup';
import { ensure, make, partOf, use, type Work } from '../work/ensure';
import { existingProject } from '../work/require-project';
import type { StepAct, StepResult } from './step-act';

export const screenSchemes: StepAct = async (work) => {
  const [screenId, createScreenId] = [screenOf(work, 'screen'), screenOf(work, 'createScreen')];
  const name = SHARED_NAMES.screenScheme;
  const shared = await ensure(work, { kind: 'screenScheme', name, screenId, createScreenId });
  await giveCreateScreen(work, shared, { screenId, createScreenId });
  const own = await ownScheme(work, 'issueTypeScreenScheme', (name, typeId, there) => {
    const mapped = there
      ? { ...there.issueTypeScreenScheme.screenSchemes, [typeId]: shared.id }
      : { default: shared.id };
    return { kind: 'issueTypeScreenScheme', name, screenSchemes: mapped };
  });
  return { parts: [shared, ...own.parts] };
};

function screenOf({ run }: Work, which: 'screen' | 'createScreen'): string {
  return partOf(run, 'screen', SHARED_NAMES[which]).id;
}

/**
 * The scheme of an earlier version of the app has none of its own. One that somebody else made, or changed, stays as it is; so
 * does what somebody put on the screen that was there for all: Jira takes no issue without a field that a project demands.
 */
async function giveCreateScreen(
  { site, record, run }: Work,
  scheme: PartUsed,
  { screenId, createScreenId }: { readonly screenId: string; readonly createScreenId: string },
): Promise<void> {
  if (!isMade(record(), scheme)) return;
  const { create } = await site.screensOf(scheme.id);
  if (create !== screenId) return;
  const there = await site.onScreen(createScreenId);
  const others = (await site.onScreen(screenId)).filter((id) => !there.includes(id) && !isOwnField(run, id));
  if (others.length > 0) await site.putOnScreen(createScreenId, others);
  await site.setCreateScreen(scheme.id, createScreenId);
}

function isOwnField({ done }: Work['run'], id: string): boolean {
  return done.flatMap(({ parts }) => parts).some((part) => part.kind === 'field' && part.id === id);
}

export const issueTypeScheme: StepAct = (work) =>
  ownScheme(work, 'issueTypeScheme', (name, typeId, there) => {
    const { issueTypeIds = [], defaultIssueTypeId } = there?.issueTypeScheme ?? { defaultIssueTypeId: typeId };
    return {
      ...{ kind: 'issueTypeScheme', name, defaultIssueTypeId },
      issueTypeIds: [...issueTypeIds.filter((id) => id !== typeId), typeId],
    };
  });

export const workflowScheme: StepAct = (work) =>
  ownScheme(work, 'workflowScheme', (name, typeId, there) => {
    const { workflow } = SHARED_NAMES;
    const { defaultWorkflow, workflows } = there?.workflowScheme ?? { defaultWorkflow: workflow, workflows: {} };
    return { kind: 'workflowScheme', name, defaultWorkflow, workflows: { ...workflows, [typeId]: workflow } };
  });

type Planned = (name: string, issueTypeId: string, there: ProjectSchemes | undefined) => NewPart;

/** @param plan what it holds, from what the project has now; undefined for a new project */
async function ownScheme(work: Work, kind: SchemeKind, plan: Planned): Promise<StepResult> {
  const name = schemeNames(work.run.projectKey)[kind];
  const found = await work.site.find(kind, name);
  if (found) return { parts: [await use(work, found)] };
  const issueTypeId = partOf(work.run, 'issueType', ISSUE_TYPE.name).id;
  return { parts: [await make(work, plan(name, issueTypeId, await schemesThere(work)))] };
}

async function schemesThere({ site, run }: Work): Promise<ProjectSchemes | undefined> {
  if (run.kind === 'new') return undefined;
  return site.schemesOf((await existingProject(site, run.projectKey)).id);
}
