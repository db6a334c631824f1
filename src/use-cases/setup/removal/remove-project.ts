/** First step of a removal: the project that was made goes when it has no issues; one that was attached gets its former schemes back. */
import { Problem } from '../../../domain/problem';
import { schemeNames } from '../../../domain/setup/names';
import { withoutFormer, withoutMade } from '../../../domain/setup/set-up-record';
import type { FormerScheme, MadePart } from '../../../domain/setup/set-up-record';
import type { RemovalOutcome } from '../../../domain/setup/set-up-view';
import type { SchemeKind } from '../../../domain/setup/site-parts';
import type { Turn } from '../work/take-turn';

/**
 * The workflows go first: where certificates are left in statuses that would be gone Jira refuses it, and nothing is half done. The issue
 * types would not stop it: Jira's default scheme takes every new one in.
 */
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
async function deleteProject(turn: Turn, own: MadePart): Promise<RemovalOutcome> {
  if (await isThere(turn.site, own.id)) await deleteEmpty(turn, own);
  await turn.note((record) => withoutMade(record, [own]));
  return { removed: [own], stays: [] };
}

/** A Jira admin may not see the project and yet delete it: that it has schemes proves that it is there. */
async function isThere(site: Turn['site'], id: string): Promise<boolean> {
  if (await site.project(id)) return true;
  try {
    await site.schemesOf(id);
    return true;
  } catch (thrown) {
    if (thrown instanceof Problem && ['jira-refused', 'jira-missing'].includes(thrown.code)) return false;
    throw thrown;
  }
}

/** What asks Jira whether there are issues takes the project's workflows: when it is not deleted then, they are given back. */
async function deleteEmpty(turn: Turn, own: MadePart): Promise<void> {
  const { site, record } = turn;
  const ours = record().made.find(({ kind, projectKey }) => kind === 'workflowScheme' && projectKey === own.name);
  const id = (await site.schemesOf(own.id)).workflowScheme.id ?? ours?.id;
  try {
    await site.requireNoIssues(own.id).catch((thrown: unknown) => {
      throw isRefused(thrown) ? hasIssues(own.name) : thrown;
    });
    await site.remove(own);
  } catch (thrown) {
    await giveWorkflowsBack(site, own, id).catch(() => {
      throw withoutWorkflows(own.name, thrown);
    });
    throw thrown;
  }
}

async function giveWorkflowsBack(site: Turn['site'], own: MadePart, id: string | undefined): Promise<void> {
  if (id === undefined || !(await isThere(site, own.id))) return;
  if ((await site.schemesOf(own.id)).workflowScheme.id !== id) await site.give(own.id, { kind: 'workflowScheme', id });
}

function withoutWorkflows(key: string, thrown: unknown): Problem {
  const said = thrown instanceof Problem ? `${thrown.message} ` : '';
  return new Problem(
    'jira-busy',
    `${said}The project ${key} may be without its workflow now: a Jira admin repeats the removal, or runs the set-up again, which gives it back.`,
  );
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
    if (!isRefused(thrown)) throw thrown;
    throw scheme.kind === 'workflowScheme' && scheme.id === undefined
      ? needsPerson(scheme)
      : hasCertificates(scheme, thrown);
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

/** The default workflow scheme has no id that a switch of issues could name: only a person can give it. */
function needsPerson({ projectKey, name }: FormerScheme): Problem {
  return new Problem(
    'conflict',
    `${projectKey} has issues, and Jira lets no app give “${name}” to a project with issues; so nothing more is removed. A Jira admin gives it in the project’s settings (Workflows > Switch scheme), then repeats the removal.`,
  );
}

function hasCertificates({ projectKey, name }: FormerScheme, refused: Problem): Problem {
  return new Problem(
    'conflict',
    `${projectKey} does not get “${name}” back: it has issues that need what set-up gave it, and so nothing more is removed. A Jira admin moves or deletes them in Jira first. ${refused.message}`,
  );
}
