/** Which of the things that set-up made belong to which step of their removal: only what it made, only what no other project needs. */
import type { MadePart, SetUpRecord } from '../set-up-record';
import type { PartKind } from '../site-parts';
import type { RemovalKey } from '../steps';

/** Kinds by step, in the order in which they go: what uses something goes before it. */
const KINDS: Readonly<Record<RemovalKey, readonly PartKind[]>> = {
  project: ['project'],
  schemes: ['workflowScheme', 'issueTypeScheme', 'issueTypeScreenScheme'],
  workflow: ['workflow', 'status'],
  screens: ['screenScheme', 'screen'],
  fields: ['field'],
  issueType: ['issueType'],
};

/** Kinds that belong to one project; the others serve every project that was set up. */
const OF_ONE_PROJECT: readonly PartKind[] = [...KINDS.project, ...KINDS.schemes];

/** Projects that have something of their own from set-up. */
function owners({ made, former }: Pick<SetUpRecord, 'made' | 'former'>): string[] {
  const own = made.filter(({ kind }) => OF_ONE_PROJECT.includes(kind));
  return [...new Set([...own, ...former].map(({ projectKey }) => projectKey))];
}

/** Projects whose set-up can be removed; one that failed early made shared things alone. */
export function projectsSetUp(record: Pick<SetUpRecord, 'made' | 'former'>): string[] {
  const keys = owners(record);
  return keys.length > 0 ? keys : [...new Set(record.made.map(({ projectKey }) => projectKey))].slice(0, 1);
}

/** @returns what goes when the project's set-up is removed; shared things only when no other project needs them */
export function removable(record: Pick<SetUpRecord, 'made' | 'former'>, projectKey: string): MadePart[] {
  const isShared = owners(record).some((key) => key !== projectKey);
  return record.made.filter((part) =>
    OF_ONE_PROJECT.includes(part.kind) ? part.projectKey === projectKey : !isShared,
  );
}

/**
 * Whether a project still has what set-up gave it, or may have: it is never left without the workflow and the schemes that it
 * uses, and so nothing else is removed before.
 */
export function stillStands({ made, former, intents }: SetUpRecord, projectKey: string): boolean {
  const isProject = (one: { readonly kind: PartKind; readonly projectKey: string }) =>
    one.kind === 'project' && one.projectKey === projectKey;
  return made.some(isProject) || intents.some(isProject) || former.some((one) => one.projectKey === projectKey);
}

/** Whether parts of that kind go in that step. */
export function goesIn(step: RemovalKey, kind: PartKind): boolean {
  return KINDS[step].includes(kind);
}

/** @returns a scheme that stays in spite of everything and has the issue type in it; Jira would take it out silently */
export function schemeThatStays({ made }: Pick<SetUpRecord, 'made'>): MadePart | undefined {
  return made.find(({ kind }) => KINDS.schemes.includes(kind));
}

/** @returns what goes in one step, in its order */
export function removedIn(step: RemovalKey, parts: readonly MadePart[]): MadePart[] {
  return KINDS[step].flatMap((kind) => parts.filter((part) => part.kind === kind));
}
