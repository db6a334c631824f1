/** Steps about the project itself: makes it or gives it its schemes, and proves that certificates can be worked with there. */
import { Problem } from '../../../domain/problem';
import { checklistOf, missing } from '../../../domain/setup/checklist/checklist';
import { ISSUE_TYPE, schemeNames } from '../../../domain/setup/names';
import { isMade, withFormer } from '../../../domain/setup/set-up-record';
import type { PartUsed, SchemeKind } from '../../../domain/setup/site-parts';
import { make, partOf, use, type Work } from '../work/ensure';
import { projectFacts } from '../work/project-facts';
import { existingProject, requireProject } from '../work/require-project';
import type { StepAct } from './step-act';

export const check: StepAct = async ({ site, record, run }) => {
  await requireProject(site, record(), run);
  return { parts: [] };
};

export const project: StepAct = async (work) => {
  const { projectKey: key, projectName: name } = work.run;
  const there = await work.site.project(key);
  if (there) {
    await requireProject(work.site, work.record(), work.run);
    const found = { kind: 'project', id: there.id, name: key, description: there.description ?? '' } as const;
    const part = await use(work, found);
    await mendWorkflows(work, part);
    return { parts: [part] };
  }
  const id = (kind: SchemeKind) => partOf(work.run, kind, schemeNames(key)[kind]).id;
  const schemes = {
    issueTypeScheme: id('issueTypeScheme'),
    issueTypeScreenScheme: id('issueTypeScreenScheme'),
    workflowScheme: id('workflowScheme'),
  };
  return { parts: [await make(work, { kind: 'project', key, name, leadAccountId: work.accountId, schemes })] };
};

/** A removal that stopped midway leaves the project with Jira's default scheme, which has no id. */
async function mendWorkflows({ site, record, run }: Work, project: PartUsed): Promise<void> {
  if (!isMade(record(), project)) return;
  const now = (await site.schemesOf(project.id)).workflowScheme;
  if (now.id !== undefined) return;
  const kind = 'workflowScheme';
  await site.give(project.id, { kind, id: partOf(run, kind, schemeNames(project.name)[kind]).id });
}

/** The issue type comes last: nobody can make a certificate before its workflow and screens are there. */
const ORDER: readonly SchemeKind[] = ['workflowScheme', 'issueTypeScreenScheme', 'issueTypeScheme'];

export const attach: StepAct = async (work) => {
  const { id: projectId } = await existingProject(work.site, work.run.projectKey);
  for (const kind of ORDER) if (!(await giveOwn(work, projectId, kind))) return { parts: [], waiting: WAITING };
  return { parts: [] };
};

const WAITING = 'Jira is moving the project’s issues to the new workflow scheme; their statuses stay.';

/** What the project had before is stored first. @returns false while Jira is still at it */
async function giveOwn(work: Work, projectId: string, kind: SchemeKind): Promise<boolean> {
  const own = partOf(work.run, kind, schemeNames(work.run.projectKey)[kind]);
  const now = (await work.site.schemesOf(projectId))[kind];
  if (now.id === own.id) return true;
  const former = { projectKey: work.run.projectKey, kind, name: now.name };
  await work.note((record) => withFormer(record, { ...former, ...(now.id !== undefined && { id: now.id }) }));
  return work.site.give(projectId, { kind, id: own.id });
}

/** @throws Problem when Jira does not know the app's rules; what else is missing is told in notes */
export const proof: StepAct = async ({ site, run }) => {
  const there = await existingProject(site, run.projectKey);
  const offered = await site.offeredRules(there.id, partOf(run, 'issueType', ISSUE_TYPE.name).id);
  if (offered.length === 0) {
    throw new Problem(
      'jira-refused',
      'Jira does not offer the app’s workflow rules. A Jira admin installs the app anew.',
    );
  }
  const open = missing(checklistOf(await projectFacts(site, there)));
  return { parts: [], notes: open.map(({ what, todo = '' }) => `${what}: ${todo}`) };
};
