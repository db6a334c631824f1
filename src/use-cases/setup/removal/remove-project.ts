/** First step of a removal: the project that was made goes when it has no issues; one that was attached gets its former schemes back. */
import { Problem } from '../../../domain/problem';
import { schemeNames } from '../../../domain/setup/names';
import { withoutFormer, withoutMade } from '../../../domain/setup/set-up-record';
import type { FormerScheme, MadePart } from '../../../domain/setup/set-up-record';
import type { RemovalOutcome } from '../../../domain/setup/set-up-view';
import type { SchemeKind } from '../../../domain/setup/site-parts';
import type { Turn } from '../work/take-turn';

/** The workflows go first: where certificates are left in statuses that would be gone Jira refuses it, and nothing is half done. */
const ORDER: readonly SchemeKind[] = ['workflowScheme', 'issueTypeScheme', 'issueTypeScreenScheme'];

export async function removeProject(
  turn: Turn,
  projectKey: string,
  made: readonly MadePart[],
): Promise<RemovalOutcome> {
  const own = made.find(({ kind }) => kind === 'project');
  return own ? deleteProject(turn, own) : putBack(turn, projectKey);
}

/** Jira counts the issues itself, seen or unseen: a project with issues is never deleted. */
async function deleteProject({ site, note }: Turn, own: MadePart): Promise<RemovalOutcome> {
  if (await site.project(own.id)) {
    await site.requireNoIssues(own.id).catch((thrown: unknown) => {
      throw isRefused(thrown) ? hasIssues(own.name) : thrown;
    });
    await site.remove(own);
  }
  await note((record) => withoutMade(record, [own]));
  return { removed: [own], stays: [] };
}

async function putBack({ site, record, note }: Turn, projectKey: string): Promise<RemovalOutcome> {
  const former = record().former.filter((one) => one.projectKey === projectKey);
  const project = await site.project(projectKey);
  for (const kind of project ? ORDER : []) {
    const scheme = former.find((one) => one.kind === kind);
    if (!project || !scheme || !(await hasOwn(site, project.id, scheme))) continue;
    const given = await giveBack(site, project.id, scheme);
    if (!given)
      return { removed: [], stays: [], waiting: 'Jira is moving the project’s issues back to their workflow scheme.' };
  }
  await note((before) => withoutFormer(before, projectKey));
  return { removed: [], stays: [] };
}

/** Somebody may have given the project another scheme since: that one stays. */
async function hasOwn(site: Turn['site'], projectId: string, { kind, projectKey }: FormerScheme): Promise<boolean> {
  return (await site.schemesOf(projectId))[kind].name === schemeNames(projectKey)[kind];
}

async function giveBack(site: Turn['site'], projectId: string, scheme: FormerScheme): Promise<boolean> {
  try {
    return await site.give(projectId, { kind: scheme.kind, id: scheme.id });
  } catch (thrown) {
    throw isRefused(thrown) ? hasCertificates(scheme, thrown) : thrown;
  }
}

function isRefused(thrown: unknown): thrown is Problem {
  return thrown instanceof Problem && thrown.code === 'jira-refused';
}

function hasIssues(key: string): Problem {
  return new Problem(
    'conflict',
    `The project ${key} has issues: it stays with everything that it uses. Projects with issues are never deleted by this app; a Jira admin can do it in Jira.`,
  );
}

function hasCertificates({ projectKey, name }: FormerScheme, refused: Problem): Problem {
  return new Problem(
    'conflict',
    `${projectKey} does not get “${name}” back: it has issues that need what set-up gave it, and so nothing more is removed. A Jira admin moves or deletes them in Jira first. ${refused.message}`,
  );
}
