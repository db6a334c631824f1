/** Which of the things that set-up made belong to which step of their removal: only what it made, only what no other project needs. */
import type { MadePart, SetUpRecord } from './set-up-record';
import type { PartKind } from './site-parts';
import type { RemovalKey } from './steps';

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

/** Projects that set-up made something for, in their order. */
export function projectsSetUp({ made, former }: Pick<SetUpRecord, 'made' | 'former'>): string[] {
  const own = made.filter(({ kind }) => OF_ONE_PROJECT.includes(kind));
  const keys = [...own, ...former].map(({ projectKey }) => projectKey);
  // A set-up that failed early made shared things alone: they are removed under the project it was for.
  return [...new Set(keys.length > 0 ? keys : made.map(({ projectKey }) => projectKey))];
}

/** @returns what goes when the project's set-up is removed; shared things only when no other project needs them */
export function removable(record: Pick<SetUpRecord, 'made' | 'former'>, projectKey: string): MadePart[] {
  const others = projectsSetUp(record).some((key) => key !== projectKey);
  return record.made.filter((part) =>
    OF_ONE_PROJECT.includes(part.kind) ? part.projectKey === projectKey : !others,
  );
}

/** @returns what goes in one step, in its order */
export function removedIn(step: RemovalKey, parts: readonly MadePart[]): MadePart[] {
  return KINDS[step].flatMap((kind) => parts.filter((part) => part.kind === kind));
}
