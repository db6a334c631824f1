/** A project that a profile names gets a context of its own, so that the field offers exactly the allowed ones there. */
import { Problem } from '../../domain/problem';
import { isNamedBy, projectsApart } from '../../domain/profiles/option-contexts';
import type { NamedProject } from '../../domain/profiles/project';
import type { Profile } from '../../domain/profile';
import type { OptionContext } from '../ports/profile-settings';
import type { Ports } from '../ports/ports';

export interface ContextsMade {
  /** As they are now. */
  readonly contexts: readonly OptionContext[];
  /** Ids of projects that the context for all others still governs although a profile names them. */
  readonly left: readonly string[];
  /** Some of them have a good chance within the hour. */
  readonly goOn: boolean;
  /** For the admin: where Jira will not. */
  readonly refusal?: string;
}

interface Wanted {
  readonly profiles: readonly Profile[];
  /** More are left for another time. */
  readonly most: number;
}

/** Nothing is made twice: Jira takes one context for a project, and what it has is asked before and after. @throws Problem */
export async function makeContexts(
  ports: Pick<Ports, 'profileOptions' | 'offers'>,
  contexts: readonly OptionContext[],
  { profiles, most }: Wanted,
): Promise<ContextsMade> {
  const fieldId = contexts[0]?.fieldId;
  const ids = projectsApart(profiles, contexts);
  if (fieldId === undefined || ids.length === 0) return { contexts, left: [], goOn: false };
  const projects = await ports.profileOptions.projectsWithSiteFields(ids);
  const tried = projects.slice(0, most);
  const problems = new Map<string, Problem>();
  for (const project of tried) {
    const problem = await problemOf(() => makeContext(ports, fieldId, project));
    if (problem) problems.set(project.id, problem);
  }
  const now = tried.length === 0 ? contexts : await ports.profileOptions.read();
  const left = projects.filter(({ id }) => !now.some(({ governs }) => isNamedBy(governs, id)));
  return { contexts: now, left: left.map(({ id }) => id), ...outcome(left, problems) };
}

/** What the project's issues chose is remembered first: Jira may not show options of another context any more. */
async function makeContext(
  { profileOptions, offers }: Pick<Ports, 'profileOptions' | 'offers'>,
  fieldId: string,
  project: NamedProject,
): Promise<void> {
  const found = await choicesIn(profileOptions, fieldId, project);
  const before = await offers.find();
  const others = before.choices.filter(({ issueId }) => !found.some((one) => one.issueId === issueId));
  await offers.keep({ ...before, pending: true, choices: [...others, ...found] });
  await profileOptions.makeContext(fieldId, project);
}

/** Where the app may not search, there is nothing that it could edit either. */
async function choicesIn(options: Ports['profileOptions'], fieldId: string, { id }: NamedProject) {
  try {
    return await options.choicesIn(fieldId, id);
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.kind.retry) return [];
    throw thrown;
  }
}

async function problemOf(act: () => Promise<void>): Promise<Problem | undefined> {
  try {
    await act();
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}

function outcome(left: readonly NamedProject[], problems: ReadonlyMap<string, Problem>) {
  const isRefused = ({ id }: NamedProject) => problems.get(id)?.kind.retry === false;
  const [refused] = left.filter(isRefused);
  const goOn = left.some((project) => !isRefused(project));
  return { goOn, ...(refused && { refusal: refusalOf(refused, problems.get(refused.id)) }) };
}

function refusalOf({ name }: NamedProject, problem: Problem | undefined): string {
  return `The project “${name}” could not be given options of its own, so its profiles are offered in other projects too, and refused on a request there. ${problem?.message ?? ''}`.trim();
}
